package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.telegram.FakeBotApi;
import id.netral.telegram.FakePerson;
import id.netral.telegram.SentMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole bot as its own process against the fake Bot API, with real files, database and signals. */
@Execution(ExecutionMode.CONCURRENT)
class EndToEndTest {
    private static final long CHAT = 81_234_567_890L;
    private static final long OFFICER = 87_654_321_098L;
    private static final String NAME = "Siti Rahmawati";
    private static final String USERNAME = "siti_rahmawati_77";
    /** In no other file than one that kept what was reported. */
    private static final String MARKER = "Tuan Qirbatzaman";
    private static final String TEXT = "Camat " + MARKER + " membagi stiker paslon di kantor kecamatan kemarin sore.";

    @TempDir
    private Path folder;

    private final FakeBotApi api = new FakeBotApi();
    private final FakePerson siti = api.person(CHAT, NAME, USERNAME);
    private Process bot;

    @BeforeEach
    void prepare() throws IOException {
        copy(Shipped.FOLDER, folder.resolve("knowledge"));
        Files.createDirectory(folder.resolve("tmp"));
        // trained by the other tests, so that the bot starts at once
        Shipped.answerer();
        copy(Path.of("target", "model-cache"), folder.resolve("data").resolve("cache"));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (bot != null && bot.isAlive()) {
            bot.destroyForcibly().waitFor();
        }
        api.close();
        assertEquals(List.of(), api.violations());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private ProcessBuilder netral(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of(
                "NETRAL_TELEGRAM_TOKEN", FakeBotApi.TOKEN,
                "NETRAL_TELEGRAM_API", api.uri().toString(),
                "NETRAL_KNOWLEDGE", folder.resolve("knowledge").toString(),
                "NETRAL_DATA", folder.resolve("data").toString(),
                "NETRAL_OFFICERS", OFFICER + ":ani"));
        return builder;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = netral(arguments).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return output;
    }

    private void start() throws IOException {
        bot = netral("bot").redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        api.awaitPolls(1);
    }

    private Path log() {
        return folder.resolve("bot.log");
    }

    /** Every file of the bot that contains one of these words. */
    private List<String> traces(String... words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(folder.resolve("knowledge"))).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String word : words) {
                    if (content.contains(word)) {
                        found.add(folder.relativize(file) + ": " + word);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void answersTakesAReportAndLeavesNoTrace() throws Exception {
        run("kunci", "--keluar", folder.resolve("pemeriksa.txt").toString());
        start();
        siti.says("/start");
        assertTrue(siti.awaitReply().text().startsWith("Saya Netral."));
        siti.says("Can I attend a rally?");
        assertTrue(siti.awaitReply().text().contains("not a disciplinary ruling"));
        siti.says("Bolehkah saya hadir kampanye?");
        SentMessage answer = siti.awaitReply();
        assertEquals(List.of("⚠️ BERSYARAT"), answer.bold());
        siti.presses(answer, "Dasar hukum");
        awaitReply(", versi ");

        siti.says("/lapor");
        awaitReply("Laporan tanpa nama.");
        siti.says(TEXT);
        siti.presses(siti.awaitReply(), "Selesai");
        SentMessage review = siti.awaitReply();
        assertTrue(review.text().contains(TEXT));
        siti.presses(review, "Kirim");
        SentMessage receipt = siti.awaitReply();
        assertTrue(receipt.text().startsWith("Laporan tersimpan."), receipt.text());
        String code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(receipt.text()).results().findFirst().orElseThrow().group();
        assertEquals(List.of(), traces(String.valueOf(CHAT), NAME, USERNAME, MARKER, code, FakeBotApi.TOKEN));

        siti.presses(review, "Kirim");
        assertEquals(receipt.text(), siti.awaitReply().text());
        bot.destroyForcibly().waitFor();
        FakePerson ani = api.person(OFFICER, "Ani", "ani_pemeriksa");
        start();
        siti.presses(review, "Kirim");
        assertEquals(receipt.text(), siti.awaitReply().text());
        assertEquals(List.of("Laporan yang belum diambil: 1"), ani.awaitReply().bold());
        ani.says("/antrian");
        String number = ani.awaitReply().text().lines().skip(1).findFirst().orElseThrow().substring(0, 8);
        ani.says("/ambil " + number);
        assertEquals("Laporan " + number + " diambil ani.", ani.awaitReply().text());

        run("cadangkan", folder.resolve("cadangan").toString());
        assertTrue(run("rawat").contains("sedang dipakai proses lain"));
        assertTrue(run("bot").contains("sedang dipakai proses lain"), "two bots on one database");
        bot.destroy();
        assertTrue(bot.waitFor(5, TimeUnit.SECONDS), "the bot did not drain in time");
        assertEquals(List.of(), traces(String.valueOf(CHAT), String.valueOf(OFFICER), NAME, USERNAME, MARKER, code, FakeBotApi.TOKEN));

        String list = run("laporan", "--kunci", folder.resolve("pemeriksa.txt").toString());
        assertTrue(list.endsWith("1 laporan.\n"), list);
        assertTrue(run("laporan", "--kunci", folder.resolve("pemeriksa.txt").toString(), list.substring(0, 8)).contains(TEXT));
        assertTrue(run("laporan", "--kunci", folder.resolve("pemeriksa.txt").toString(), "--data", folder.resolve("cadangan").toString(), number)
                .contains(TEXT));
    }

    @Test
    void keepsTheIntakeClosedUntilAnInspectorIsThere() throws Exception {
        start();
        siti.says("/lapor");
        assertTrue(siti.awaitReply().text().contains("sedang ditutup"));
        run("kunci", "--keluar", folder.resolve("pemeriksa.txt").toString());
        siti.says("/lapor");
        assertTrue(siti.awaitReply().text().startsWith("Laporan tanpa nama."));
    }

    @Test
    void answersFromAChangedCardAndKeepsTheLastGoodOne() throws Exception {
        start();
        Path card = folder.resolve("knowledge/kartu/mobil-dinas.md");
        String good = Files.readString(card);
        String changed = good.replace("Kendaraan dinas tidak boleh", "Kendaraan pelat merah tidak boleh");
        Files.writeString(card, changed);
        api.await("the changed card", () -> ask("boleh naik mobil dinas ke kampanye?").contains("Kendaraan pelat merah"));
        Files.writeString(card, "rusak");
        api.await("the problem in the log", () -> logged("kartu/mobil-dinas.md:1:"));
        assertTrue(ask("boleh naik mobil dinas ke kampanye?").contains("Kendaraan pelat merah"));
    }

    /** Reads on until a message has these words; a long card is more than one message. */
    private void awaitReply(String words) {
        String reply = "";
        while (!reply.contains(words)) {
            reply = siti.awaitReply().text();
        }
    }

    private String ask(String question) {
        siti.says(question);
        return siti.awaitReply().text();
    }

    private boolean logged(String line) {
        try {
            return Files.readString(log()).contains(line);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        api.changeToken("1:another");
        String refused = run("bot");
        assertEquals(1, refused.lines().filter(line -> line.contains("token")).count(), refused);
        assertFalse(refused.contains(FakeBotApi.TOKEN), refused);
    }

    @Test
    void takesAwkwardMessages() throws Exception {
        start();
        siti.sendsSticker();
        assertTrue(siti.awaitReply().text().startsWith("Saya hanya membaca teks"));
        siti.sendsLocation();
        assertTrue(siti.awaitReply().text().startsWith("Saya hanya membaca teks"));
        siti.sendsPhoto(new byte[] {1, 2, 3}, "ini");
        assertTrue(siti.awaitReply().text().startsWith("Saya hanya membaca teks"));
        siti.says("boleh ".repeat(1700));
        assertTrue(siti.awaitReply().text().contains("terlalu panjang"));
        siti.says("<b>Bolehkah</b> saya & istri hadir kampanye?");
        assertFalse(siti.awaitReply().text().isBlank());
        siti.pressesOnInaccessible("show:tidak-ada:BOLEH");
        assertTrue(siti.awaitReply().text().contains("tidak berlaku"));
        siti.says("boleh naik mobil dinas ke pasar?");
        siti.awaitReply();
        siti.edits("boleh naik mobil dinas ke kampanye?");
        assertTrue(siti.awaitReply().text().contains("DILARANG"));
    }
}
