package id.netral.reports;

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
import java.nio.file.attribute.FileTime;
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
    void anOlderDatabaseIsMigratedAndACopyOfItKeptForAWhile() throws IOException {
        Receipt receipt = fileBeforeTheMigration();
        try (Intake intake = office.open()) {
            assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT));
            assertEquals(new Outcome.Done(), intake.say(receipt, "sesudah migrasi"));
            assertEquals(List.of(1L), Tables.of(copy()).numbers("PRAGMA user_version"));
            assertEquals(List.of(1L), Tables.of(copy()).numbers("SELECT count(*) FROM report"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy())));
            intake.upkeep().nightly(RETENTION);
            assertTrue(Files.exists(copy()));
        }
        try (Intake intake = office.open(Office.on(LocalDate.now().plusDays(9)))) {
            intake.upkeep().nightly(new Retention(30, 36_500));
        }
        assertFalse(Files.exists(copy()));
    }

    private Receipt fileBeforeTheMigration() {
        Receipt receipt;
        try (Intake intake = office.open()) {
            receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
        }
        Tables tables = Tables.of(office.database());
        List.of("DROP TABLE file", "DROP TABLE message", "DROP TABLE audit", "PRAGMA user_version = 1").forEach(tables::run);
        return receipt;
    }

    private Path copy() {
        return office.data().resolve(DataFolder.DATABASE + ".v1");
    }

    @Test
    void whatIsErasedLeavesNoTraceInACopyEither() throws IOException {
        Receipt withdrawn = fileBeforeTheMigration();
        try (Intake intake = office.open()) {
            assertTrue(Files.exists(copy()));
            assertEquals(new Outcome.Unknown(), intake.withdraw(intake.mint()));
            assertTrue(Files.exists(copy()), "nothing was erased");
            assertEquals(new Outcome.Done(), intake.withdraw(withdrawn));
        }
        assertEquals(List.of(), Office.filesWith(ReplyKey.publicKey(withdrawn), office.data()));
        Receipt expired = fileBeforeTheMigration();
        try (Intake intake = office.open(Office.on(Office.TODAY.plusDays(366)))) {
            Files.setLastModifiedTime(copy(), FileTime.from(Office.on(Office.TODAY.plusDays(366)).instant()));
            assertEquals(1, intake.upkeep().nightly(RETENTION));
        }
        assertEquals(List.of(), Office.filesWith(ReplyKey.publicKey(expired), office.data()));
    }

    @Test
    void aFileOfTheOperatorIsNoCopy() throws IOException {
        Receipt receipt = fileBeforeTheMigration();
        Path other = Files.createFile(office.data().resolve(DataFolder.DATABASE + ".vorlage"));
        try (Intake intake = office.open()) {
            assertEquals(new Outcome.Done(), intake.withdraw(receipt));
        }
        assertTrue(Files.exists(other));
    }

    @Test
    void nothingIsErasedWhereACopyStays() throws IOException {
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
            Path inside = Files.createDirectories(copy().resolve("tidak-dapat-dihapus"));
            assertEquals(new Outcome.Refused(Refusal.DISK), intake.withdraw(receipt));
            assertInstanceOf(Standing.Known.class, intake.look(receipt));
            Files.delete(inside);
            assertEquals(new Outcome.Done(), intake.withdraw(receipt));
        }
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
