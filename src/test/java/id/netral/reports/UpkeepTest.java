package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    private static final Retention RETENTION = new Retention(30, 365);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void openOffice() {
        office = Office.in(folder);
    }

    @Test
    void whatWasKeptLongEnoughLeavesNoTrace() throws IOException {
        List<String> numbers = new ArrayList<>();
        List<String> replyKeys = new ArrayList<>();
        try (Intake intake = office.open()) {
            for (int i = 0; i < 3; i++) {
                Receipt receipt = intake.mint();
                numbers.add(assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT)).number());
                replyKeys.add(ReplyKey.publicKey(receipt));
                intake.say(receipt, "tambahan dari pelapor");
            }
            intake.inspection().move("ani", numbers.get(0), Status.DONE);
            intake.inspection().move("ani", numbers.get(1), Status.FORWARDED);
            assertEquals(0, intake.upkeep().nightly(RETENTION));
        }
        assertErases(1, Office.TODAY.plusDays(31), replyKeys.get(0));
        assertEquals(2, office.reader().list().size());
        assertErases(0, Office.TODAY.plusDays(365), "");
        assertErases(2, Office.TODAY.plusDays(366), replyKeys.get(1));
        assertEquals(List.of(), Office.filesWith(replyKeys.get(2), office.data()));
        assertEquals(List.of(), Office.filesWith(numbers.get(2), office.data()), "no officer touched it");
        Tables tables = Tables.of(office.database());
        assertEquals(numbers.subList(0, 2), tables.texts("SELECT report FROM audit ORDER BY seq"), "what officers did is kept");
    }

    private void assertErases(int count, LocalDate day, String trace) throws IOException {
        try (Intake intake = office.open(Office.on(day))) {
            assertEquals(count, intake.upkeep().nightly(RETENTION));
            if (!trace.isEmpty()) {
                assertEquals(List.of(), Office.filesWith(trace, office.data()));
            }
        }
    }

    @Test
    void theStoredOrderSaysNothingOfTheArrival() throws IOException {
        List<String> arrivals = new ArrayList<>();
        try (Intake intake = Intake.open(office.data(), office.recipients(), Office.CLOCK, new Seeded(17))) {
            for (int i = 0; i < 1_000; i++) {
                Receipt receipt = intake.mint();
                intake.file(receipt, Office.REPORT);
                arrivals.add(ReplyKey.publicKey(receipt));
            }
        }
        assertTrue(orderOfSheets(arrivals) > 0.9, "without maintenance it shows, or this test sees nothing");
        try (Intake intake = office.open()) {
            intake.upkeep().nightly(RETENTION);
        }
        assertEquals(0, orderOfRows(arrivals), 0.1);
        assertEquals(0, orderOfSheets(arrivals), 0.1);
    }

    private double orderOfRows(List<String> arrivals) throws IOException {
        return orderInFile(arrivals.stream().map(key -> key.getBytes(StandardCharsets.US_ASCII)).toList());
    }

    private double orderOfSheets(List<String> arrivals) throws IOException {
        Map<String, byte[]> insides = new HashMap<>();
        Tables.of(office.database()).rows(
                row -> insides.put(row.getString(1), Arrays.copyOfRange(row.getBytes(2), 4_000, 4_032)) == null,
                "SELECT reply_to, sealed FROM report");
        return orderInFile(arrivals.stream().map(insides::get).toList());
    }

    private double orderInFile(List<byte[]> contents) throws IOException {
        return Correlation.spearman(Correlation.positions(Files.readAllBytes(office.database()), contents));
    }

    @Test
    void aBackupOfTheRunningIntakeCanBeRestored() throws IOException {
        Path backup = folder.resolve("cadangan");
        Receipt receipt;
        try (Intake intake = office.open()) {
            receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
            Upkeep.backup(office.data(), backup);
            intake.file(intake.mint(), Office.REPORT);
            assertEquals(StorageException.Reason.FILE_EXISTS,
                    assertThrows(StorageException.class, () -> Upkeep.backup(office.data(), backup)).reason());
        }
        try (var files = Files.list(backup)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
        assertEquals(List.of(), Office.filesWith(Office.MARKER, backup));
        assertEquals(1, ReportReader.open(backup, office.key()).list().size());

        assertEquals(StorageException.Reason.FILE_EXISTS,
                assertThrows(StorageException.class, () -> Upkeep.restore(backup, office.data())).reason());
        Files.delete(office.database());
        Upkeep.restore(backup, office.data());
        try (Intake intake = office.open()) {
            assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT));
            assertEquals(1, intake.inspection().queue().size());
        }
    }

    /** It may be larger than the memory. */
    @Test
    void aBackupIsRestoredPieceByPiece() throws IOException {
        Path backup = folder.resolve("cadangan");
        try (Intake intake = office.open()) {
            Report large = Office.REPORT.plus(AttachmentTest.pdf(20_000_000, 1));
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), large));
            Upkeep.backup(office.data(), backup);
        }
        Files.delete(office.database());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Upkeep.restore(backup, office.data());
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 5_000_000);
        assertEquals(1, office.reader().list().size());
    }

    @Test
    void aDamagedBackupIsNotRestored() throws IOException {
        Path backup = folder.resolve("cadangan");
        try (Intake intake = office.open()) {
            for (int i = 0; i < 20; i++) {
                intake.file(intake.mint(), Office.REPORT);
            }
            Upkeep.backup(office.data(), backup);
        }
        Path copy = backup.resolve(DataFolder.DATABASE);
        byte[] bytes = Files.readAllBytes(copy);
        Files.write(copy, Arrays.copyOf(bytes, bytes.length / 2));
        Files.delete(office.database());
        assertEquals(StorageException.Reason.DAMAGED,
                assertThrows(StorageException.class, () -> Upkeep.restore(backup, office.data())).reason());
        assertFalse(Files.exists(office.database()));
        assertEquals(StorageException.Reason.ABSENT,
                assertThrows(StorageException.class, () -> Upkeep.restore(folder, office.data())).reason());
    }

    /** It may belong to a database that was moved away, and hold its latest reports. */
    @Test
    void aLogThatIsInTheWayOfABackupIsKept() throws IOException {
        Path backup = folder.resolve("cadangan");
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
            Upkeep.backup(office.data(), backup);
        }
        Files.delete(office.database());
        Path log = Files.writeString(office.data().resolve(DataFolder.DATABASE + "-wal"), "the latest reports");
        StorageException refused = assertThrows(StorageException.class, () -> Upkeep.restore(backup, office.data()));
        assertEquals(StorageException.Reason.FILE_EXISTS, refused.reason());
        assertEquals(log.toString(), refused.about());
        assertTrue(Files.exists(log));
        Files.delete(log);
        Upkeep.restore(backup, office.data());
        assertEquals(1, office.reader().list().size());
    }

    @Test
    void aBackupWithoutPepperIsNeitherMadeNorRestored() throws IOException {
        Path backup = folder.resolve("cadangan");
        Path pepper = office.data().resolve(DataFolder.PEPPER);
        office.open().close();
        Upkeep.backup(office.data(), backup);
        Files.delete(backup.resolve(DataFolder.PEPPER));
        assertMissesPepper(() -> Upkeep.restore(backup, folder.resolve("lain")));
        Files.delete(pepper);
        assertMissesPepper(() -> Upkeep.backup(office.data(), folder.resolve("cadangan-2")));
        assertFalse(Files.exists(folder.resolve("cadangan-2")));
    }

    private static void assertMissesPepper(Executable attempt) {
        assertEquals(StorageException.Reason.PEPPER_MISSING, assertThrows(StorageException.class, attempt).reason());
    }

    @Test
    void anOlderDatabaseIsMigratedAndACopyOfItKeptForAWhile() throws IOException {
        Receipt receipt;
        try (Intake intake = office.open()) {
            receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
        }
        Tables tables = Tables.of(office.database());
        List.of("DROP TABLE file", "DROP TABLE message", "DROP TABLE audit", "PRAGMA user_version = 1").forEach(tables::run);
        Path copy = office.data().resolve(DataFolder.DATABASE + ".v1");
        try (Intake intake = office.open()) {
            assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT));
            assertEquals(new Outcome.Done(), intake.say(receipt, "sesudah migrasi"));
            assertEquals(List.of(1L), Tables.of(copy).numbers("PRAGMA user_version"));
            assertEquals(List.of(1L), Tables.of(copy).numbers("SELECT count(*) FROM report"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        }
        try (Intake intake = office.open(Office.on(LocalDate.now().plusDays(9)))) {
            intake.upkeep().nightly(new Retention(30, 36_500));
        }
        assertFalse(Files.exists(copy));
    }

    @Test
    void smallCountsStayUnsaid() {
        Map<Status, Long> statuses = new EnumMap<>(Map.of(Status.RECEIVED, 20L, Status.DONE, 2L, Status.REVIEWED, 7L));
        Map<YearMonth, Long> months = Map.of(YearMonth.of(2026, 10), 14L, YearMonth.of(2026, 11), 15L);
        Statistics statistics = Statistics.of(statuses, months);
        assertEquals(OptionalLong.of(29), statistics.total());
        assertEquals(OptionalLong.of(20), statistics.byStatus().get(Status.RECEIVED));
        assertEquals(OptionalLong.empty(), statistics.byStatus().get(Status.DONE));
        assertEquals(OptionalLong.empty(), statistics.byStatus().get(Status.REVIEWED), "else 2 = 29 - 20 - 7");
        assertEquals(OptionalLong.of(15), statistics.byMonth().get(YearMonth.of(2026, 11)));
    }

    @Test
    void statisticsCountWhatIsStored() {
        try (Intake intake = office.open()) {
            for (int i = 0; i < 5; i++) {
                assertEquals(OptionalLong.empty(), intake.upkeep().statistics().total());
                intake.file(intake.mint(), Office.REPORT);
            }
            Statistics statistics = intake.upkeep().statistics();
            assertEquals(OptionalLong.of(5), statistics.byStatus().get(Status.RECEIVED));
            assertEquals(OptionalLong.empty(), statistics.byStatus().get(Status.DONE));
            assertEquals(Map.of(YearMonth.of(2026, 11), OptionalLong.of(5)), statistics.byMonth());
        }
    }

    @Test
    void theDatabaseSaysTheDayOnlyAfterTheNight() throws IOException {
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
            assertNotEquals(Office.TODAY.atStartOfDay(Office.CLOCK.getZone()).toInstant(),
                    Files.getLastModifiedTime(office.database()).toInstant());
            intake.upkeep().nightly(RETENTION);
            try (var files = Files.newDirectoryStream(office.data(), DataFolder.DATABASE + "*")) {
                for (Path file : files) {
                    assertEquals(Office.TODAY.atStartOfDay(Office.CLOCK.getZone()).toInstant(),
                            Files.getLastModifiedTime(file).toInstant(), file.toString());
                }
            }
        }
    }

    /** A reader holds the state that it began with: what was erased since can still be read in the files. */
    @Test
    void aNightInWhichABackupIsMadeIsNotOver() throws IOException, SQLException {
        Receipt receipt;
        try (Intake intake = office.open()) {
            receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
        }
        String trace = ReplyKey.publicKey(receipt);
        try (Intake intake = office.open(Office.on(Office.TODAY.plusDays(366)))) {
            try (Connection reader = Database.readOnly(office.database())) {
                Sql.run(reader, "BEGIN");
                assertEquals(1, Sql.number(reader, "SELECT count(*) FROM report"));
                assertEquals(StorageException.Reason.IN_USE,
                        assertThrows(StorageException.class, () -> intake.upkeep().nightly(RETENTION)).reason());
                assertNotEquals(List.of(), Office.filesWith(trace, office.data()));
            }
            intake.upkeep().nightly(RETENTION);
            assertEquals(List.of(), Office.filesWith(trace, office.data()));
        }
    }
}
