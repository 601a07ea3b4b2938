package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Attachment;
import id.netral.reports.Filed;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.Outcome;
import id.netral.reports.Receipt;
import id.netral.reports.Report;
import id.netral.reports.Standing;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsCommandTest {
    private static final byte[] PDF = "%PDF-1.4 stiker %%EOF".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Path data;
    private Path key;
    private Path bundle;
    private Receipt receipt;
    private String number;

    @BeforeEach
    void file() throws IOException {
        data = folder.resolve("data");
        key = folder.resolve("pemeriksa.txt");
        KeyPairFile.create(key, data.resolve("penerima.txt"), new SecureRandom());
        try (Intake intake = open()) {
            receipt = intake.mint();
            var fit = assertInstanceOf(Attachment.Examined.Fit.class, Attachment.examine(PDF));
            Report report = Report.about("mobil-dinas").plus("Camat membagi stiker \u001b[31m di kantor.").plus(fit.attachment());
            number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, report)).number();
            assertEquals(new Outcome.Done(), intake.say(receipt, "Kemarin sore."));
            bundle = Files.write(folder.resolve(number + ".tar"), intake.inspection().bundle("ani", number).orElseThrow());
        }
    }

    private Intake open() {
        return Intake.open(data, data.resolve("penerima.txt"), Clock.systemDefaultZone(), new SecureRandom());
    }

    @Test
    void readsADataFolderADatabaseAndABundle() {
        for (Path source : List.of(data, data.resolve("laporan.db"), bundle)) {
            Shell list = Shell.run("laporan", "--kunci", key, "--data", source);
            assertEquals(0, list.code(), list.err());
            assertTrue(list.out().startsWith(number) && list.out().endsWith("1 laporan.\n"), list.out());
            Shell one = Shell.run("laporan", "--kunci", key, "--data", source, number.toLowerCase(java.util.Locale.ROOT));
            assertEquals(0, one.code(), one.err());
            assertTrue(one.out().contains("Kartu: mobil-dinas") && one.out().contains("stiker") && one.out().contains("Kemarin sore."), one.out());
            assertTrue(one.out().contains("Lampiran: " + number), one.out());
            assertFalse(one.out().contains("\u001b"));
        }
        assertTrue(Shell.run("laporan", "--kunci", key, "--data", data).out().contains("diterima"));
    }

    @Test
    void savesAttachmentsAndExportsForTheirOwnerOnly() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("gambar"));
        Files.setPosixFilePermissions(pictures, PosixFilePermissions.fromString("rwxr-x---"));
        Path export = folder.resolve("ekspor.md");
        Shell shell = Shell.run("laporan", "--kunci", key, "--data", bundle, "--simpan", pictures, "--ekspor", export);
        assertEquals(0, shell.code(), shell.err());
        assertFalse(shell.out().contains("stiker"));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(pictures)), "a folder that was there");
        try (Stream<Path> files = Files.list(pictures)) {
            List<Path> saved = files.toList();
            assertEquals(1, saved.size());
            assertTrue(saved.getFirst().getFileName().toString().matches(number + "-[0-9a-f]+\\.pdf"));
            assertArrayEquals(PDF, Files.readAllBytes(saved.getFirst()));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.getFirst())));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(export)));
        assertTrue(Files.readString(export).contains("> Camat membagi stiker"));
        Shell again = Shell.run("laporan", "--kunci", key, "--data", bundle, "--ekspor", export);
        assertEquals(1, again.code());
        assertEquals(export + " sudah ada dan tidak ditimpa; pindahkan dulu.\n", again.err());
    }

    @Test
    void sealsAReplyThatOnlyTheReceiptOpens() throws IOException {
        Path typed = folder.resolve("ketikan.age");
        assertEquals(0, Shell.typing("Terima kasih.\n", "laporan", "--kunci", key, "--data", data, number, "--jawab", typed).code());
        Path text = Files.writeString(folder.resolve("jawaban.txt"), "Kami telaah.");
        Path read = folder.resolve("berkas.age");
        assertEquals(0, Shell.run("laporan", "--kunci", key, "--data", bundle, "--jawab", read, "--teks", text).code());
        try (Intake intake = open()) {
            for (Path reply : List.of(typed, read)) {
                byte[] sealed = Files.readAllBytes(reply);
                assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("telaah"));
                assertEquals(new Outcome.Done(), intake.inspection().reply("ani", number, sealed));
            }
            var known = assertInstanceOf(Standing.Known.class, intake.look(receipt));
            assertEquals(List.of("Terima kasih.", "Kami telaah."), known.replies().stream().map(reply -> reply.text().orElse("?")).toList());
        }
        Shell empty = Shell.typing(" \n", "laporan", "--kunci", key, "--data", bundle, "--jawab", folder.resolve("kosong.age"));
        assertEquals(1, empty.code());
        assertFalse(Files.exists(folder.resolve("kosong.age")));
    }

    @Test
    void sealsNoReplyThatIsNoText() throws IOException {
        Path windows = Files.write(folder.resolve("jawaban.txt"), "Terima kasih – kami telaah.".getBytes("windows-1252"));
        assertSays(1, "Jawaban bukan teks UTF-8; tidak ada yang ditulis.",
                "laporan", "--kunci", key, "--data", bundle, "--jawab", folder.resolve("rusak.age"), "--teks", windows);
        assertFalse(Files.exists(folder.resolve("rusak.age")));
        Path marked = Files.writeString(folder.resolve("bertanda.txt"), "\uFEFFKami telaah.");
        assertEquals(0, Shell.run("laporan", "--kunci", key, "--data", bundle, "--jawab", folder.resolve("baik.age"), "--teks", marked).code());
        try (Intake intake = open()) {
            intake.inspection().reply("ani", number, Files.readAllBytes(folder.resolve("baik.age")));
            var known = assertInstanceOf(Standing.Known.class, intake.look(receipt));
            assertEquals("Kami telaah.", known.replies().getLast().text().orElseThrow());
        }
    }

    @Test
    void leavesNoHalfReplyWhereTheDiskIsFull() throws IOException, InterruptedException {
        Path reply = folder.resolve("jawaban.age");
        Path text = Files.writeString(folder.resolve("jawaban.txt"), "Kami telaah.");
        Object[] command = {"laporan", "--kunci", key, "--data", bundle, "--jawab", reply, "--teks", text};
        assertEquals(1, runWithFilesOfAtMostOneKilobyte(command));
        assertFalse(Files.exists(reply));
        assertEquals(0, Shell.run(command).code(), "once there is room");
    }

    @Test
    void leavesNoHalfKeyAmongTheRecipientsWhereTheDiskIsFull() throws IOException, InterruptedException {
        Path recipients = data.resolve("penerima.txt");
        String before = Files.readString(recipients) + "#".repeat(900) + "\n";
        Files.writeString(recipients, before);
        assertEquals(1, runWithFilesOfAtMostOneKilobyte("kunci", "--keluar", folder.resolve("kedua.txt")));
        assertEquals(before, Files.readString(recipients));
    }

    private int runWithFilesOfAtMostOneKilobyte(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 2; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "-Dnetral.home=" + folder, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    void saysInOneIndonesianSentenceWhatIsWrong() throws IOException {
        assertSays(1, "Laporan ZZZZZZZZ tidak ada.", "laporan", "--kunci", key, "--data", data, "ZZZZZZZZ");
        assertSays(1, folder.resolve("tiada") + " tidak ada.", "laporan", "--kunci", key, "--data", folder.resolve("tiada"));
        assertSays(1, bundle + " tidak dapat dibaca sebagai kunci rahasia (AGE-SECRET-KEY-1…).", "laporan", "--kunci", bundle, "--data", data);
        Path other = folder.resolve("lain.txt");
        KeyPairFile.create(other, folder.resolve("lain-penerima.txt"), new SecureRandom());
        assertSays(1, "Kunci ini tidak membuka laporan " + number + ", atau laporannya rusak.", "laporan", "--kunci", other, "--data", data, number);
        Path rusak = Files.write(folder.resolve("rusak.tar"), new byte[2_000]);
        assertSays(1, rusak + " tidak dapat dibaca atau ditulis; periksa hak akses dan ruang disk.", "laporan", "--kunci", key, "--data", rusak);
        assertSays(1, folder.resolve("x") + " tidak ada.",
                "laporan", "--kunci", key, "--data", bundle, "--jawab", folder.resolve("y"), "--teks", folder.resolve("x"));
        assertEquals(2, Shell.run("laporan").code());
        assertEquals(2, Shell.run("tidak-ada").code());
        try (Intake intake = open()) {
            intake.file(intake.mint(), Report.about("").plus("Laporan kedua yang lain."));
        }
        Shell unclear = Shell.run("laporan", "--kunci", key, "--data", data, "--simpan", folder.resolve("z"));
        assertEquals(2, unclear.code());
        assertTrue(unclear.err().startsWith("Sebut NOMOR"), unclear.err());
    }

    @Test
    void keepsNothingWhereNothingIs() {
        Path mistyped = folder.resolve("dtaa");
        assertSays(1, mistyped.resolve("laporan.db") + " tidak ada.", "rawat", "--data", mistyped);
        assertFalse(Files.exists(mistyped));
    }

    @Test
    void failsWhereTheOutputCannotBeWritten() throws IOException {
        PrintStream out = System.out;
        try (PrintStream full = new PrintStream(new FileOutputStream("/dev/full"))) {
            System.setOut(full);
            assertEquals(1, Main.run("laporan", "--kunci", key.toString(), "--data", data.toString(), number));
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void backsUpRestoresAndKeeps() throws IOException {
        Path backup = folder.resolve("cadangan");
        try (Intake running = open()) {
            assertTrue(running.accepting());
            assertEquals(0, Shell.run("cadangkan", "--data", data, backup).code());
            assertSays(1, data + " sedang dipakai proses lain, biasanya bot yang berjalan; hentikan dulu proses itu.", "rawat", "--data", data);
            assertSays(1, data + " sedang dipakai proses lain, biasanya bot yang berjalan; hentikan dulu proses itu.",
                    "pulihkan", "--data", data, backup);
        }
        assertSays(1, backup + " sudah ada dan tidak ditimpa; pindahkan dulu.", "cadangkan", "--data", data, backup);
        assertSays(1, data.resolve("laporan.db") + " sudah ada dan tidak ditimpa; pindahkan dulu.", "pulihkan", "--data", data, backup);
        assertTrue(Shell.run("rawat", "--data", data).out().startsWith("Perawatan selesai."));
        Path fresh = folder.resolve("baru");
        assertEquals(0, Shell.run("pulihkan", "--data", fresh, backup).code());
        assertTrue(Shell.run("laporan", "--kunci", key, "--data", fresh, number).out().contains("stiker"));
        try (Intake restored = Intake.open(fresh, data.resolve("penerima.txt"), Clock.systemDefaultZone(), new SecureRandom())) {
            assertInstanceOf(Standing.Known.class, restored.look(receipt));
        }
    }

    private static void assertSays(int code, String sentence, Object... arguments) {
        Shell shell = Shell.run(arguments);
        assertEquals(sentence + "\n", shell.err());
        assertEquals(code, shell.code());
    }
}
