package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    Path folder;

    @Test
    void whatIsFiledCanBeReadWithTheInspectorsKey() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            var filed = assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT));
            assertEquals(Office.TODAY, filed.day());
            assertEquals(List.of(filed.number()), office.reader().list().stream().map(ReportReader.Entry::number).toList());
            Report read = office.reader().read(filed.number()).orElseThrow();
            assertEquals(Office.REPORT.text(), read.text());
            assertEquals("mobil-dinas", read.category());
            assertTrue(office.reader().read("00000000").isEmpty());
        }
    }

    @Test
    void oneReceiptIsOneReportAcrossRestarts() {
        Office office = Office.in(folder);
        Receipt receipt;
        String number;
        try (Intake intake = office.open()) {
            receipt = intake.mint();
            number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT)).number();
            assertEquals(new Filed.AlreadyFiled(number, Office.TODAY), intake.file(receipt, Office.REPORT.plus("lagi")));
        }
        try (Intake intake = office.open(Office.on(Office.TODAY.plusDays(2)))) {
            assertEquals(new Filed.AlreadyFiled(number, Office.TODAY), intake.file(receipt, Office.REPORT));
            assertEquals(1, office.reader().list().size());
        }
    }

    @Test
    void aReceiptShownBeforeStillHoldsWhenTheIntakeHasClosed() throws IOException {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
            Files.delete(office.recipients());
            assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT));
            assertEquals(new Filed.Refused(Refusal.CLOSED), intake.file(intake.mint(), Office.REPORT));
        }
    }

    @Test
    void opensWhileRunningOnceThereIsARecipient() throws IOException {
        var office = new Office(folder);
        try (Intake intake = office.open()) {
            assertFalse(intake.accepting());
            assertEquals(new Filed.Refused(Refusal.CLOSED), intake.file(intake.mint(), Office.REPORT));
            KeyPairFile.create(office.key(), office.recipients(), new Seeded(1));
            assertTrue(intake.accepting());
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT));
            Files.writeString(office.recipients(), Files.readString(office.recipients()) + "age1salah\n");
            assertFalse(intake.accepting(), "one key in doubt closes the intake");
            assertEquals(2, intake.recipients().problems().getFirst().line());
        }
    }

    @Test
    void refusesTooShortAndTooLong() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            for (String text : new String[] {"", " \n ", "lapor", "😀".repeat(100), "\u202E\u200F.,-"}) {
                assertEquals(new Filed.Refused(Refusal.TOO_SHORT), intake.file(intake.mint(), Report.about("").plus(text)), text);
            }
            assertEquals(new Filed.Refused(Refusal.TOO_LONG),
                    intake.file(intake.mint(), Report.about("").plus("a".repeat(Report.MAX_LENGTH + 1))));
            assertInstanceOf(Filed.Accepted.class,
                    intake.file(intake.mint(), Report.about("").plus("漢".repeat(Report.MAX_LENGTH))));
        }
        assertEquals(1, office.reader().list().size());
    }

    @Test
    void keepsAnyTextAsItWasTyped() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            for (String text : List.of("<b>camat</b> & \"stiker\"", "Laporan: 1\nKunci balasan: x\n\nisi laporan",
                    "😀 camat 👨‍👩‍👧 stiker", "\u001B[31mcamat\u202Estiker\u0000", "baris satu\n\n\n\nbaris dua")) {
                var filed = assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Report.about("").plus(text)));
                assertEquals(text, office.reader().read(filed.number()).orElseThrow().text());
            }
        }
    }

    @Test
    void nothingOfAReportIsReadableOnTheDisk() throws IOException {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT));
            for (String marker : List.of(Office.MARKER, "Pontianak Kota", "mobil-dinas", receipt.code(),
                    receipt.code().replace("-", ""), ReplyKey.secretKey(receipt))) {
                assertEquals(List.of(), Office.filesWith(marker, office.data()), marker);
            }
        }
        assertEquals(List.of(), Office.filesWith(Office.MARKER, office.data()));
    }

    @Test
    void everythingIsReadableByItsOwnerOnly() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(office.data())));
            try (var files = Files.list(office.data())) {
                for (Path file : files.toList()) {
                    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    assertEquals("rw-------", permissions, file.toString());
                }
            }
        }
    }

    @Test
    void lengthsSayLittle() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            for (int length : new int[] {10, 100, 1_000, 3_000}) {
                intake.file(intake.mint(), Report.about("").plus("x".repeat(length)));
            }
            assertEquals(1, Tables.of(office.database()).numbers("SELECT DISTINCT length(sealed) FROM report").size());
        }
    }

    @Test
    void manyAtOnceAreAllStoredOnce() throws InterruptedException, ExecutionException {
        Office office = Office.in(folder);
        try (Intake intake = office.open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Receipt> receipts = Stream.generate(intake::mint).limit(200).toList();
            var futures = new ArrayList<Future<Filed>>();
            for (Receipt receipt : receipts) {
                futures.add(threads.submit(() -> intake.file(receipt, Office.REPORT)));
                futures.add(threads.submit(() -> intake.file(receipt, Office.REPORT)));
            }
            int accepted = 0;
            for (Future<Filed> future : futures) {
                assertFalse(future.get() instanceof Filed.Refused);
                accepted += future.get() instanceof Filed.Accepted ? 1 : 0;
            }
            assertEquals(200, accepted);
        }
        assertEquals(200, office.reader().list().size());
    }

    @Test
    void anotherKeyOpensNothing() {
        Office office = Office.in(folder);
        Path other = folder.resolve("other.key");
        KeyPairFile.create(other, folder.resolve("other.txt"), new Seeded(99));
        try (Intake intake = office.open()) {
            String number = assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT)).number();
            ReportReader reader = ReportReader.open(office.data(), other);
            var refused = assertThrows(StorageException.class, () -> reader.read(number));
            assertEquals(StorageException.Reason.WRONG_KEY, refused.reason());
        }
    }

    @Test
    void afterClosingItIsBusyForever() {
        Office office = Office.in(folder);
        Intake intake = office.open();
        intake.close();
        intake.close();
        assertEquals(new Filed.Refused(Refusal.BUSY), intake.file(intake.mint(), Office.REPORT));
    }

    @Test
    void aLongTextIsTakenOnceADay() {
        Office office = Office.in(folder);
        Report flood = Report.about("").plus("Camat membagikan stiker pasangan calon di kantor kecamatan. ".repeat(3));
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            assertInstanceOf(Filed.Accepted.class, intake.file(receipt, flood));
            assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, flood));
            Report again = Report.about("x").plus(flood.text().toUpperCase(Locale.ROOT) + "!!");
            assertEquals(new Filed.Refused(Refusal.DUPLICATE), intake.file(intake.mint(), again));
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), flood.plus("Kejadian kedua kalinya.")));
            intake.withdraw(receipt);
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), flood), "it is not there any more");
        }
    }

    @Test
    void sheetsComeBackAsTheyWere() {
        var sheet = new Sheet("K7Q29M4X", Office.TODAY, "age1x", Office.REPORT);
        byte[] bytes = sheet.toBytes();
        assertEquals(4096, bytes.length);
        Sheet read = Sheet.of(bytes);
        assertEquals(sheet.report().text(), read.report().text());
        assertEquals(sheet.replyTo(), read.replyTo());
        assertNotEquals("", sheet.number());
        assertThrows(IllegalArgumentException.class, () -> Sheet.of(new byte[10]));
    }
}
