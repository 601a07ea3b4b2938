package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseworkTest {
    private static final String REPLY = "BALASAN-terima-kasih, mohon foto stikernya";
    private static final String ADDITION = "TAMBAHAN-stikernya warna hijau";
    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome UNKNOWN = new Outcome.Unknown();

    @TempDir
    Path folder;

    private Office office;
    private Intake intake;
    private Receipt receipt;
    private String number;

    @BeforeEach
    void fileOne() {
        office = Office.in(folder);
        intake = office.open();
        receipt = intake.mint();
        number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT)).number();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aReceiptShowsHowItsReportStands() {
        var fresh = new Standing.Known(number, Office.TODAY, Status.RECEIVED, Office.TODAY, List.of(), 0, 0);
        assertEquals(fresh, intake.look(receipt));
        assertEquals(new Standing.Unknown(), intake.look(intake.mint()));
        intake.close();
        assertEquals(new Standing.Unavailable(), intake.look(receipt));
    }

    @Test
    void aReplyOpensWithTheReceiptOnly() throws IOException {
        byte[] sealed = office.reader().sealReply(number, REPLY, Office.TODAY).orElseThrow();
        assertEquals(DONE, intake.inspection().reply("ani", number, sealed));
        assertEquals(DONE, intake.inspection().reply("ani", number, sealed), "handed in twice");
        var known = assertInstanceOf(Standing.Known.class, intake.look(receipt));
        assertEquals(List.of(new Standing.Reply(Office.TODAY, Optional.of(REPLY))), known.replies());
        assertThrows(GeneralSecurityException.class, () -> Age.open(sealed, KeyPairFile.read(office.key())));
        assertEquals(List.of(), Office.filesWith("BALASAN", office.data()));
    }

    @Test
    void aReplyForAnotherReportIsNotShownAsIfItWereForThisOne() {
        Receipt other = intake.mint();
        String otherNumber = assertInstanceOf(Filed.Accepted.class, intake.file(other, Office.REPORT)).number();
        byte[] sealed = office.reader().sealReply(otherNumber, REPLY, Office.TODAY).orElseThrow();
        intake.inspection().reply("ani", number, sealed);
        var known = assertInstanceOf(Standing.Known.class, intake.look(receipt));
        assertEquals(Optional.empty(), known.replies().getFirst().text());
    }

    @Test
    void aReplyMustBeSealed() {
        var refused = new Outcome.Refused(Refusal.NOT_SEALED);
        assertEquals(refused, intake.inspection().reply("ani", number, REPLY.getBytes(StandardCharsets.UTF_8)));
        assertEquals(refused, intake.inspection().reply("ani", number, new byte[0]));
    }

    @Test
    void whatTheReporterAddsIsSealedToTheInspectors() throws IOException {
        assertEquals(DONE, intake.say(receipt, ADDITION));
        assertEquals(DONE, intake.say(receipt, ADDITION), "an update that was delivered twice");
        assertEquals(DONE, intake.say(receipt, "ya"));
        assertEquals(List.of(ADDITION, "ya"), office.reader().messages(number).stream().map(Letter::text).toList());
        assertEquals(2, intake.inspection().find(number).orElseThrow().messages());
        assertEquals(List.of(), Office.filesWith("TAMBAHAN", office.data()));
        assertEquals(UNKNOWN, intake.say(intake.mint(), ADDITION));
        assertEquals(new Outcome.Refused(Refusal.TOO_SHORT), intake.say(receipt, " 😀 "));
        for (int i = 0; i < 48; i++) {
            assertEquals(DONE, intake.say(receipt, "tambahan " + i));
        }
        assertEquals(new Outcome.Refused(Refusal.TOO_MANY), intake.say(receipt, "satu lagi"));
        assertEquals(DONE, reply(REPLY), "the inspectors have a limit of their own");
    }

    @Test
    void inspectorsWhoHaveRepliedTooOftenStillHearTheReporter() {
        for (int i = 1; i <= 50; i++) {
            assertEquals(DONE, reply("jawaban " + i));
        }
        assertEquals(new Outcome.Refused(Refusal.TOO_MANY), reply("satu lagi"));
        assertEquals(DONE, intake.say(receipt, ADDITION));
        assertEquals(List.of(ADDITION), office.reader().messages(number).stream().map(Letter::text).toList());
    }

    private Outcome reply(String text) {
        byte[] sealed = office.reader().sealReply(number, text, Office.TODAY).orElseThrow();
        return intake.inspection().reply("ani", number, sealed);
    }

    @Test
    void officersClaimAndMoveWithoutReading() {
        Inspection inspection = intake.inspection();
        assertEquals(DONE, inspection.claim("ani", number));
        assertEquals(DONE, inspection.claim("ani", number.toLowerCase(Locale.ROOT)));
        assertEquals(new Outcome.Refused(Refusal.CLAIMED), inspection.claim("budi", number));
        assertEquals(DONE, inspection.release("budi", number));
        assertEquals(DONE, inspection.claim("budi", number));
        for (Status status : Status.values()) {
            assertEquals(DONE, inspection.move("budi", number, status));
            assertEquals(status, inspection.find(number).orElseThrow().status());
            assertEquals(status, assertInstanceOf(Standing.Known.class, intake.look(receipt)).status());
        }
        assertEquals(UNKNOWN, inspection.move("budi", "00000000", Status.DONE));
        assertEquals("budi", inspection.queue().getFirst().officer());
        assertEquals(List.of("ambil", "ambil", "lepas", "ambil", "diterima", "ditelaah", "diteruskan", "selesai",
                        "tidak cukup bukti"), inspection.audit().entries().stream().map(Audit.Entry::action).toList());
    }

    @Test
    void aWithdrawnReportIsGone() throws IOException {
        intake.say(receipt, ADDITION);
        String replyTo = ReplyKey.publicKey(receipt);
        assertNotEquals(List.of(), Office.filesWith(replyTo, office.data()));
        assertEquals(DONE, intake.withdraw(receipt));
        assertEquals(UNKNOWN, intake.withdraw(receipt));
        assertEquals(new Standing.Unknown(), intake.look(receipt));
        assertEquals(List.of(), intake.inspection().queue());
        assertEquals(List.of(0L), Tables.of(office.database()).numbers("SELECT count(*) FROM message"));
        assertEquals(List.of(), Office.filesWith(replyTo, office.data()));
        assertEquals(List.of(), Office.filesWith(number, office.data()));
    }

    @Test
    void aChangedAuditTrailShows() {
        Inspection inspection = intake.inspection();
        for (int i = 0; i < 5; i++) {
            inspection.claim("ani", number);
        }
        Audit.Trail before = inspection.audit();
        assertTrue(before.intact());
        Tables tables = Tables.of(office.database());
        for (String change : List.of("UPDATE audit SET officer = 'budi' WHERE seq = 3", "DELETE FROM audit WHERE seq = 2",
                "UPDATE audit SET day = '2026-01-01' WHERE seq = 1", "DELETE FROM audit WHERE seq = 1")) {
            tables.run("CREATE TABLE aside AS SELECT * FROM audit");
            tables.run(change);
            assertFalse(inspection.audit().intact(), change);
            tables.run("DELETE FROM audit");
            tables.run("INSERT INTO audit SELECT * FROM aside");
            tables.run("DROP TABLE aside");
            assertEquals(before, inspection.audit());
        }
        tables.run("DELETE FROM audit WHERE seq = 5");
        assertNotEquals(before.head(), inspection.audit().head());
    }

    @Test
    void aBundleIsReadLikeTheDatabase() throws IOException {
        intake.say(receipt, ADDITION);
        Path bundle = folder.resolve(number + ".tar");
        Files.write(bundle, intake.inspection().bundle("ani", number).orElseThrow());
        assertEquals(Optional.empty(), intake.inspection().bundle("ani", "00000000"));
        ReportReader reader = ReportReader.open(bundle, office.key());
        assertEquals(List.of(new ReportReader.Entry(number, Office.TODAY, Optional.empty())), reader.list());
        assertEquals(Office.REPORT.text(), reader.read(number).orElseThrow().text());
        assertEquals(List.of(ADDITION), reader.messages(number).stream().map(Letter::text).toList());
        assertTrue(reader.sealReply(number, REPLY, Office.TODAY).isPresent());
        assertEquals(List.of(), Office.filesWith(Office.MARKER, folder));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(bundle), 2_000);
        Files.write(bundle, cut);
        assertEquals(StorageException.Reason.UNUSABLE, assertThrows(StorageException.class, reader::list).reason());
    }

    @Test
    void theTarProgramReadsABundle() throws IOException, InterruptedException {
        byte[] tar = Tar.write(List.of(
                new Tar.Entry("a/satu.age", new byte[] {1, 2, 3}), new Tar.Entry("a/dua.age", new byte[1024])));
        Path file = folder.resolve("x.tar");
        Files.write(file, tar);
        Process process = new ProcessBuilder("tar", "-xf", file.toString(), "-C", folder.toString()).inheritIO().start();
        assertEquals(0, process.waitFor());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(folder.resolve("a/satu.age")));
        assertArrayEquals(new byte[1024], Files.readAllBytes(folder.resolve("a/dua.age")));
    }

    @Test
    void swappedReportsAreNoticed() {
        String other = assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT)).number();
        Tables.of(office.database())
                .run("UPDATE report SET sealed = (SELECT sealed FROM report WHERE id = ?) WHERE id = ?", other, number);
        var refused = assertThrows(StorageException.class, () -> office.reader().read(number));
        assertEquals(StorageException.Reason.DAMAGED, refused.reason());
    }

    @Test
    void anExportSaysNothingOfTheReporterAndMeansNothingAsMarkup() {
        Report report = Report.about("mobil-dinas").plus("<b>camat</b> [klik](https://a.b) membagikan stiker");
        Receipt other = intake.mint();
        String otherNumber = assertInstanceOf(Filed.Accepted.class, intake.file(other, report)).number();
        intake.say(other, ADDITION);
        String markdown = office.reader().markdown(otherNumber).orElseThrow();
        assertTrue(markdown.contains("# Laporan " + otherNumber));
        assertTrue(markdown.contains("> &lt;b&gt;camat&lt;/b&gt; \\[klik\\]"), markdown);
        assertTrue(markdown.contains("TAMBAHAN"));
        for (String secret : List.of(other.code(), ReplyKey.publicKey(other), "Kunci balasan")) {
            assertFalse(markdown.contains(secret));
        }
    }
}
