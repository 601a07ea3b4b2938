package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Card;
import id.netral.conversation.Message;
import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import id.netral.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static String text(Message message) {
        return message instanceof Message.Text text ? text.text() : "?";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsTheOrderOfEachOfManyChats() {
        try (Bench bench = Bench.running(message -> new Card("", text(message)))) {
            List<FakePerson> people = IntStream.range(1, 41).mapToObj(bench.api::person).toList();
            List<String> expected = IntStream.range(0, 25).mapToObj(String::valueOf).toList();
            expected.forEach(text -> people.forEach(person -> person.says(text)));
            people.forEach(person -> assertEquals(expected, person.awaitReplies(25).stream().map(SentMessage::text).toList()));
        }
    }

    @Test
    void oneChatDoesNotWaitForAnother() {
        var slow = new CountDownLatch(1);
        try (Bench bench = new Bench()) {
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            siti.says("lambat");
            budi.says("cepat");
            bench.run(message -> {
                if (text(message).equals("lambat")) {
                    await(slow);
                }
                return new Card("", text(message));
            });
            assertEquals("cepat", budi.awaitReply().text());
            slow.countDown();
            assertEquals("lambat", siti.awaitReply().text());
        }
    }

    @Test
    void acknowledgesOnlyWhatWasHeard() {
        var slow = new CountDownLatch(1);
        try (Bench bench = new Bench()) {
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            siti.says("kirim laporan");
            budi.says("cepat");
            bench.run(message -> {
                if (!text(message).equals("cepat")) {
                    await(slow);
                }
                return new Card("", text(message));
            });
            budi.awaitReply();
            assertEquals(2, bench.api.unacknowledged());
            assertEquals(1, bench.api.calls("getUpdates").size());
            slow.countDown();
            bench.api.awaitAcknowledged();
            siti.awaitReply();
        }
    }

    @Test
    void acknowledgesWithoutWaitingForSends() throws InterruptedException {
        try (Bench bench = new Bench()) {
            bench.api.fail("sendMessage", new Fault.TooMany(30));
            bench.run(message -> new Card("", text(message)));
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            siti.says("dua");
            bench.api.awaitAcknowledged();
            bench.pause.seen();
            assertEquals(1, bench.api.calls("sendMessage").size());
            assertEquals(30, bench.pause.pass().toSeconds());
            assertEquals(List.of("satu", "dua"), siti.awaitReplies(2).stream().map(SentMessage::text).toList());
        }
    }

    @Test
    void acknowledgesWithoutWaitingForUploads() {
        var slow = new CountDownLatch(1);
        try (Bench bench = Bench.running(message -> {
            if (message instanceof Message.Upload) {
                await(slow);
            }
            return new Card("", "diterima");
        })) {
            FakePerson siti = bench.api.person(1);
            siti.sendsPhoto(new byte[] {1}, "");
            bench.api.awaitAcknowledged();
            slow.countDown();
            assertEquals("diterima", siti.awaitReply().text());
        }
    }

    @Test
    void nobodyElseWaitsForWhatOneChatSendsBehindAnUpload() {
        var slow = new CountDownLatch(1);
        try (Bench bench = Bench.running(message -> {
            if (message instanceof Message.Upload) {
                await(slow);
            }
            return new Card("", text(message));
        })) {
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            siti.sendsPhoto(new byte[] {1}, "");
            siti.says("sesudahnya");
            bench.api.awaitAcknowledged();
            budi.says("halo");
            assertEquals("halo", budi.awaitReply().text());
            slow.countDown();
            assertEquals(List.of("?", "sesudahnya"), siti.awaitReplies(2).stream().map(SentMessage::text).toList());
        }
    }

    /** All of them together would be more than may be under way. */
    @Test
    void oneChatCannotTakeThePlacesOfTheOthers() throws InterruptedException {
        var fetching = new CountDownLatch(1);
        var slow = new CountDownLatch(1);
        try (Bench bench = Bench.running(message -> {
            if (message instanceof Message.Upload) {
                fetching.countDown();
                await(slow);
            }
            return new Card("", message.words());
        })) {
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            siti.sendsPhoto(new byte[] {1}, "0");
            fetching.await();
            IntStream.rangeClosed(1, 5_100).forEach(number -> siti.sendsPhoto(new byte[] {1}, String.valueOf(number)));
            siti.says("kirim");
            budi.says("halo");
            assertEquals("halo", budi.awaitReply().text());
            slow.countDown();
            List<String> expected = new ArrayList<>(IntStream.rangeClosed(0, Reception.MAX_WAITING).mapToObj(String::valueOf).toList());
            expected.add(Wording.text(Language.ID, Phrase.TOO_MUCH_AT_ONCE));
            assertEquals(expected, siti.awaitReplies(expected.size()).stream().map(SentMessage::text).toList());
            siti.sendsPhoto(new byte[] {1}, "lagi");
            assertEquals("lagi", siti.awaitReply().text());
        }
    }

    @Test
    void answersACallbackBeforeTheDeskDoes() {
        var slow = new CountDownLatch(1);
        try (Bench bench = Bench.running(message -> {
            await(slow);
            return new Card("", "selesai");
        })) {
            FakePerson siti = bench.api.person(1);
            String callback = siti.pressesOnInaccessible("kirim");
            bench.api.await("answer to the callback", () -> bench.api.isAnswered(callback));
            slow.countDown();
            assertEquals("selesai", siti.awaitReply().text());
        }
    }

    @Test
    void stopsWithinTheDrainAlthoughTheDeskHangsAndLeavesTheUpdateToTheNextRun() {
        var never = new CountDownLatch(1);
        try (Bench bench = new Bench().run(
                message -> {
                    await(never);
                    return new Card("", "x");
                },
                Bench::shortDrain)) {
            bench.api.person(1).says("halo");
            bench.api.awaitPolls(1);
            bench.stop();
            assertEquals(End.STOPPED, bench.awaitEnd());
            assertEquals(1, bench.api.unacknowledged());
        }
    }

    @Test
    void stopsWithAnswersDeliveredAndUpdatesAcknowledged() throws InterruptedException {
        var hearing = new CountDownLatch(1);
        var slow = new CountDownLatch(1);
        try (Bench bench = Bench.running(message -> {
            hearing.countDown();
            await(slow);
            return new Card("", text(message));
        })) {
            FakePerson siti = bench.api.person(1);
            siti.says("kirim");
            hearing.await();
            Thread stopping = Thread.ofVirtual().start(bench::stop);
            slow.countDown();
            stopping.join();
            assertEquals(End.STOPPED, bench.awaitEnd());
            assertEquals("kirim", siti.awaitReply().text());
            assertEquals(0, bench.api.unacknowledged());
            assertTrue(bench.logs.own().stream().noneMatch(line -> line.contains("unfinished")), bench.logs.own()::toString);
        }
    }
}
