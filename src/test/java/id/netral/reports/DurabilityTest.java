package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    /** More rounds for a figure to publish: {@code mvn test -Dtest=DurabilityTest -Dnetral.kills=200}. */
    private static final int KILLS = Integer.getInteger("netral.kills", 5);

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentItLosesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        var random = new Random(5);
        var acknowledged = new ArrayList<Receipt>();
        for (int round = 0; round < KILLS; round++) {
            Process child = Child.start(office, 0);
            var output = Child.output(child);
            if (random.nextInt(4) == 0) {
                child.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
            } else {
                for (int lines = random.nextInt(150); lines >= 0; lines--) {
                    Receipt.parse(output.readLine()).ifPresent(acknowledged::add);
                }
            }
            Child.kill(child);
            output.lines().forEach(line -> Receipt.parse(line).ifPresent(acknowledged::add));
            try (Intake intake = office.open()) {
                for (Receipt receipt : acknowledged) {
                    assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT), "lost in round " + round);
                }
            }
        }
        List<ReportReader.Entry> entries = office.reader().list();
        List<Long> different = Tables.of(office.database()).numbers("SELECT count(DISTINCT lookup) FROM report");
        assertEquals(entries.size(), different.getFirst());
        assertTrue(entries.size() >= acknowledged.size());
        System.out.printf("killed %d times: %d acknowledged, %d stored, none lost%n", KILLS, acknowledged.size(), entries.size());
    }

    @Test
    void aFullDiskRefusesAndLosesNothing() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        Process child = Child.start(office, 4_096);
        List<String> lines = Child.output(child).lines().toList();
        assertEquals(0, child.waitFor());
        assertTrue(lines.contains("DISK"));
        try (Intake intake = office.open()) {
            List<Receipt> acknowledged = lines.stream().flatMap(line -> Receipt.parse(line).stream()).toList();
            assertTrue(acknowledged.size() > 100);
            for (Receipt receipt : acknowledged) {
                assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT));
            }
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT), "goes on once there is room");
        }
        assertNoTraces(lines);
    }

    /** Of texts anywhere, or of the receipts that were shown. */
    private void assertNoTraces(List<String> receipts) throws IOException {
        assertEquals(List.of(), Office.filesWith(Office.MARKER, folder));
        for (Path file : Office.filesWith("", folder)) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(receipts.stream().flatMap(line -> Receipt.parse(line).stream()).noneMatch(receipt -> content.contains(receipt.code())), file.toString());
        }
    }

    @Test
    void oneFolderIsOneIntakes() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        try (Intake _ = office.open()) {
            assertReason(StorageException.Reason.IN_USE, office);
        }
        Process child = Child.start(office, 0);
        try {
            assertEquals("open", Child.output(child).readLine());
            assertReason(StorageException.Reason.IN_USE, office);
        } finally {
            Child.kill(child);
        }
        office.open().close();
    }

    @Test
    void isBackedUpWhileAnotherProcessFilesAndAfterThatWasKilled() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        Process child = Child.start(office, 0);
        var output = Child.output(child);
        var acknowledged = new ArrayList<Receipt>();
        for (int lines = 0; lines < 50; lines++) {
            Receipt.parse(output.readLine()).ifPresent(acknowledged::add);
        }
        Upkeep.backup(office.data(), folder.resolve("sambil-jalan"));
        Child.kill(child);
        output.lines().forEach(line -> Receipt.parse(line).ifPresent(acknowledged::add));
        Upkeep.backup(office.data(), folder.resolve("sesudah-mati"));
        for (String backup : List.of("sambil-jalan", "sesudah-mati")) {
            Path data = folder.resolve("pulih-" + backup);
            Upkeep.restore(folder.resolve(backup), data);
            try (Intake intake = Intake.open(data, office.recipients(), Office.CLOCK, new Seeded(3))) {
                int expected = backup.equals("sambil-jalan") ? 49 : acknowledged.size();
                for (Receipt receipt : acknowledged.subList(0, expected)) {
                    assertInstanceOf(Filed.AlreadyFiled.class, intake.file(receipt, Office.REPORT), backup);
                }
            }
        }
    }

    @Test
    void aLogThatWasRemovedAfterACrashIsNoticed() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        Process child = Child.start(office, 0);
        Child.output(child).readLine();
        Child.kill(child);
        Path log = office.data().resolve(DataFolder.DATABASE + "-wal");
        Path aside = office.data().resolve("aside");
        Files.move(log, aside);
        assertReason(StorageException.Reason.LOG_MISSING, office);
        Files.move(aside, log);
        office.open().close();
    }

    @Test
    void aLogIsNotMissedAfterAnOrderlyEnd() throws IOException {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
        }
        Files.deleteIfExists(office.data().resolve(DataFolder.DATABASE + "-wal"));
        office.open().close();
        assertEquals(1, office.reader().list().size());
    }

    @Test
    void damageIsNoticedAtTheStart() throws IOException {
        Office office = Office.in(folder);
        List<String> receipts = new ArrayList<>();
        try (Intake intake = office.open()) {
            for (int i = 0; i < 100; i++) {
                Receipt receipt = intake.mint();
                intake.file(receipt, Office.REPORT);
                receipts.add(receipt.code());
            }
        }
        byte[] good = Files.readAllBytes(office.database());
        int page = 4096;
        for (int at : new int[] {0, 100, page, 2 * page, 3 * page}) {
            byte[] bad = good.clone();
            for (int i = 0; i < 64; i++) {
                bad[at + i] ^= (byte) 0xFF;
            }
            Files.write(office.database(), bad);
            assertReason(StorageException.Reason.DAMAGED, office);
        }
        Files.write(office.database(), Arrays.copyOf(good, good.length / 2));
        assertReason(StorageException.Reason.DAMAGED, office);
        assertNoTraces(receipts);
        Files.write(office.database(), good);
        office.open().close();
    }

    @Test
    void aNewerDatabaseIsRefusedUntouched() throws IOException {
        Office office = Office.in(folder);
        office.open().close();
        Tables.of(office.database()).run("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(office.database());
        assertReason(StorageException.Reason.NEWER, office);
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(office.database())));
    }

    @Test
    void withoutItsPepperItDoesNotPretend() throws IOException {
        Office office = Office.in(folder);
        office.open().close();
        Path pepper = office.data().resolve(DataFolder.PEPPER);
        Files.delete(pepper);
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
        }
        Files.write(pepper, new byte[3], StandardOpenOption.TRUNCATE_EXISTING);
        assertReason(StorageException.Reason.DAMAGED, office);
        Files.delete(pepper);
        assertReason(StorageException.Reason.PEPPER_MISSING, office);
    }

    @Test
    void aDatabaseThatIsGoneIsNotReplacedByAnEmptyOne() throws IOException {
        Office office = Office.in(folder);
        office.open().close();
        Files.delete(office.database());
        assertReason(StorageException.Reason.ABSENT, office);
        Files.delete(office.data().resolve(DataFolder.PEPPER));
        office.open().close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");
        assertReason(StorageException.Reason.UNUSABLE, new Office(folder));
        assertReason(StorageException.Reason.UNUSABLE, new Office(Path.of("/proc/netral")));
    }

    @Test
    void aClockThatJumpsBackChangesNothing() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            intake.file(intake.mint(), Office.REPORT);
        }
        try (Intake intake = office.open(Office.on(Office.TODAY.minusYears(10)))) {
            assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), Office.REPORT));
        }
        assertEquals(2, office.reader().list().size());
    }

    private static void assertReason(StorageException.Reason reason, Office office) {
        var refused = assertThrows(StorageException.class, office::open);
        assertEquals(reason, refused.reason(), refused.getMessage());
        assertTrue(refused.getMessage().endsWith(".") && refused.getMessage().length() < 300, refused.getMessage());
    }
}
