package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.netral.conversation.Card;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import id.netral.language.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollingTest {
    private static final Desk ECHO = message -> new Card("", message instanceof Message.Text text ? text.text() : "?");

    private static void assertServes(Bench bench) {
        FakePerson siti = bench.api.person(1);
        siti.says("masih ada");
        assertEquals("masih ada", siti.awaitReply().text());
    }

    private static List<Duration> seconds(int... lengths) {
        return IntStream.of(lengths).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void asksForWhatItUsesAndRemovesTheWebhookFirst() {
        try (Bench bench = new Bench()) {
            bench.api.setWebhook("https://lama.example/");
            bench.run(ECHO);
            assertServes(bench);
            assertEquals("", bench.api.webhook());
            JsonNode poll = bench.api.calls("getUpdates").getFirst();
            assertEquals("[\"message\",\"edited_message\",\"callback_query\"]", poll.get("allowed_updates").toString());
            assertEquals(1, bench.api.calls("getMe").size());
            assertEquals(1, bench.api.calls("deleteWebhook").size());
            assertEquals(List.of(), bench.pause.lengths());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"700100:lain", "bukan token", "0:a", "", "a/b"})
    void endsWithABadToken(String token) {
        try (Bench bench = new Bench()) {
            bench.run(ECHO, options -> new BotOptions(token, options.api(), options.officers(), options.commands(),
                    options.heartbeat(), options.clock(), options.pause(), options.drain()));
            assertEquals(End.BAD_TOKEN, bench.awaitEnd());
            assertEquals(1, bench.logs.own().stream().filter(line -> line.startsWith("Telegram does not accept the token: code 40")).count());
            assertEquals(1, bench.logs.own().size());
        }
    }

    @Test
    void endsWhenTheTokenIsRevoked() {
        try (Bench bench = Bench.running(ECHO)) {
            assertServes(bench);
            bench.api.changeToken("700100:baru");
            bench.api.person(2).says("bangun");
            assertEquals(End.BAD_TOKEN, bench.awaitEnd());
        }
    }

    @Test
    void waitsForASecondPollerToGoAway() throws InterruptedException {
        var conflict = new Fault.Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        try (Bench bench = new Bench()) {
            Stream.generate(() -> conflict).limit(3).forEach(fault -> bench.api.fail("getUpdates", fault));
            bench.run(ECHO);
            assertEquals(seconds(1, 2, 4), List.of(bench.pause.pass(), bench.pause.pass(), bench.pause.pass()));
            assertServes(bench);
            assertEquals(List.of("listening on Telegram", "another program polls with the same token: code 409", "Telegram answers again"), bench.logs.own());
        }
    }

    @Test
    void twoPollersTakeTurnsInsteadOfEnding() throws InterruptedException {
        try (Bench bench = Bench.running(ECHO)) {
            bench.api.awaitPolls(1);
            var other = new BotApi(FakeBotApi.TOKEN, bench.api.uri());
            other.acknowledge(1, Duration.ofSeconds(1));
            assertEquals(Duration.ofSeconds(1), bench.pause.pass());
            assertServes(bench);
            other.close();
        }
    }

    @Test
    void removesAWebhookThatIsSetWhileItRuns() throws InterruptedException {
        try (Bench bench = Bench.running(ECHO)) {
            bench.api.awaitPolls(1);
            bench.api.setWebhook("https://lain.example/");
            assertEquals(Duration.ofSeconds(1), bench.pause.pass());
            assertServes(bench);
            assertEquals("", bench.api.webhook());
            assertTrue(bench.logs.own().contains("a webhook is set; removing it"));
        }
    }

    @Test
    void waitsExactlyAsLongAsTelegramAsks() throws InterruptedException {
        try (Bench bench = new Bench()) {
            bench.api.fail("getMe", new Fault.TooMany(3));
            bench.api.fail("getUpdates", new Fault.TooMany(17));
            bench.run(ECHO);
            assertEquals(seconds(3, 17), List.of(bench.pause.pass(), bench.pause.pass()));
            assertServes(bench);
        }
    }

    @Test
    void backsOffWhileTelegramIsBroken() throws InterruptedException {
        try (Bench bench = new Bench()) {
            List<Fault> faults = List.of(new Fault.Page(502), new Fault.Page(502), new Fault.Page(200), new Fault.Page(502));
            faults.forEach(fault -> bench.api.fail("getUpdates", fault));
            Stream.generate(() -> new Fault.Refused(500, "Internal Server Error")).limit(4).forEach(fault -> bench.api.fail("getUpdates", fault));
            bench.run(ECHO);
            for (Duration expected : seconds(1, 2, 4, 8, 16, 32, 60, 60)) {
                assertEquals(expected, bench.pause.pass());
            }
            assertServes(bench);
            assertEquals("Telegram answers again", bench.logs.own().getLast());
            assertEquals(3, bench.logs.own().size(), bench.logs.own()::toString);
        }
    }

    @Test
    void outlivesADeadNetworkWithOneLineAtEachEnd() throws InterruptedException {
        try (Bench bench = new Bench()) {
            bench.api.setDark(true);
            bench.run(ECHO);
            for (Duration expected : seconds(1, 2, 4)) {
                assertEquals(expected, bench.pause.pass());
            }
            assertEquals(Duration.ofSeconds(8), bench.pause.seen());
            bench.api.setDark(false);
            bench.pause.pass();
            assertServes(bench);
            assertEquals(List.of("Telegram cannot be reached: EOFException", "listening on Telegram", "Telegram answers again"), bench.logs.own());
        }
    }

    @Test
    void stopsAtOnceWhileNobodyAnswers() throws InterruptedException {
        try (Bench bench = new Bench().run(ECHO, options -> options.withApi(URI.create("http://127.0.0.1:1")))) {
            assertEquals(Duration.ofSeconds(1), bench.pause.seen());
            bench.stop();
            assertEquals(End.STOPPED, bench.awaitEnd());
            assertEquals(List.of("Telegram cannot be reached: ConnectException"), bench.logs.own());
        }
    }

    @Test
    void realPausesEndWithTimeOrStop() throws InterruptedException {
        Pause.real().hold(Duration.ofDays(1), CompletableFuture.completedFuture(null));
        Pause.real().hold(Duration.ofMillis(1), new CompletableFuture<>());
    }

    @Test
    void goesOnWithoutAMenu() {
        try (Bench bench = new Bench()) {
            bench.api.fail("setMyCommands", new Fault.Refused(400, "Bad Request: BOT_COMMAND_INVALID"));
            bench.run(ECHO, options -> options.withCommands(Map.of(Language.ID, List.of(new Command("lapor", "Lapor")))));
            assertServes(bench);
            assertTrue(bench.logs.own().contains("the menu could not be set: code 400"));
        }
    }

    @Test
    void touchesTheHeartbeatToTheMinute(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("hidup");
        try (Bench bench = new Bench().run(ECHO, options -> options.withHeartbeat(file))) {
            assertServes(bench);
            assertEquals("2026-11-25T08:15:00Z", Files.getLastModifiedTime(file).toString());
            bench.api.clock().advance(Duration.ofMinutes(3));
            assertServes(bench);
            assertEquals("2026-11-25T08:18:00Z", Files.getLastModifiedTime(file).toString());
            assertEquals(0, Files.size(file));
        }
    }

    @Test
    void goesOnWhenTheHeartbeatCannotBeTouched(@TempDir Path directory) {
        Path file = directory.resolve("tidak-ada").resolve("hidup");
        try (Bench bench = new Bench().run(ECHO, options -> options.withHeartbeat(file))) {
            assertServes(bench);
            assertServes(bench);
            assertEquals(1, bench.logs.own().stream().filter(line -> line.startsWith("the heartbeat file")).count());
        }
    }

    @Test
    void showsNoTokenInItsOptions() {
        assertFalse(BotOptions.of(FakeBotApi.TOKEN).toString().contains("700100"));
    }
}
