package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private Office office;
    private Path backup;

    @BeforeEach
    void openOffice() {
        office = Office.in(folder);
        backup = folder.resolve("cadangan");
    }

    @Test
    void aBackupOfTheRunningIntakeCanBeRestored() throws IOException {
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

    /** Without it no receipt of the database that was moved away is recognised any more. */
    @Test
    void aPepperOfAnotherDatabaseIsKept() throws IOException {
        try (Intake _ = office.open()) {
            Upkeep.backup(office.data(), backup);
        }
        Files.delete(office.database());
        Path pepper = office.data().resolve(DataFolder.PEPPER);
        byte[] other = new byte[32];
        Files.write(pepper, other);
        StorageException refused = assertThrows(StorageException.class, () -> Upkeep.restore(backup, office.data()));
        assertEquals(StorageException.Reason.FILE_EXISTS, refused.reason());
        assertEquals(pepper.toString(), refused.about());
        assertArrayEquals(other, Files.readAllBytes(pepper));
        Files.delete(pepper);
        Upkeep.restore(backup, office.data());
    }

    @Test
    void aBackupWithoutPepperIsNeitherMadeNorRestored() throws IOException {
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
}
