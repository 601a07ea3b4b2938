package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an operator, or a timer, does with the whole store. Every method throws {@link StorageException} when it fails. */
public final class Upkeep {
    /** Only until the first report is erased, whichever comes first. */
    private static final int DAYS_OF_MIGRATION_COPIES = 7;

    private final Store store;

    Upkeep(Store store) {
        this.store = store;
    }

    /**
     * To be run every night: erases what has been kept long enough, then writes the database anew, so that neither erased
     * reports nor the order of arrival can be seen in it. Reports that arrive meanwhile wait.
     *
     * @return how many reports were erased
     * @throws StorageException also when somebody reads the database meanwhile, who keeps what was erased from going away
     */
    public int nightly(Retention retention) {
        LocalDate today = store.today();
        String ended = today.minusDays(retention.daysAfterEnd()).toString();
        String filed = today.minusDays(retention.daysAtMost()).toString();
        return guarded(store.folder().path(), () -> {
            int erased = store.database().call(connection -> store.erase(connection,
                    "day < ? OR (status IN (?, ?) AND status_day < ?)",
                    filed, Status.DONE.word(), Status.NOT_ENOUGH_EVIDENCE.word(), ended));
            deleteMigrationCopies(today);
            boolean held = store.database().callAlone(connection -> {
                Sql.run(connection, "VACUUM");
                return Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0;
            });
            blurTimes(today);
            if (held) {
                throw new StorageException(Reason.IN_USE, store.folder().database(), "The database " + store.folder().database()
                        + " is being read, so that what was erased can still be found in its files; try again later.");
            }
            return erased;
        });
    }

    /**
     * With what the store began to refuse reports and messages, whether or not it still does; once in each outage. To be asked
     * for at times that do not depend on anybody's reporting, and never by whoever was just refused.
     */
    public Optional<String> takeTrouble() {
        return store.database().takeTrouble();
    }

    /**
     * Copies a database, which may be in use, and the file that receipts are checked with into a new folder for its owner
     * only. Takes no lock: it reads one state of the database beside whoever works with it. The copy is as secret as the
     * original and has to be erased as early.
     */
    public static void backup(Path dataDir, Path folder) {
        Path database = DataFolder.databaseIn(dataDir);
        guarded(folder, () -> {
            if (Private.isTaken(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            byte[] key = Files.readAllBytes(pepperIn(dataDir));
            Private.folder(folder);
            Path copy = folder.resolve(DataFolder.DATABASE);
            Path pepper = folder.resolve(DataFolder.PEPPER);
            try {
                copyInto(copy, database);
                Private.create(pepper, key);
                verify(copy);
                return 0;
            } catch (IOException | StorageException e) {
                for (Path unfinished : List.of(copy, pepper, folder)) {
                    Files.deleteIfExists(unfinished);
                }
                throw e;
            }
        });
    }

    private static void copyInto(Path copy, Path database) throws IOException {
        Private.create(copy);
        try (Connection connection = Database.readOnly(database)) {
            Sql.run(connection, "VACUUM INTO ?", copy.toAbsolutePath().toString());
        } catch (SQLException e) {
            throw Database.unusable(database, e);
        }
        sync(copy);
    }

    /**
     * Puts a backup in place of a database that is lost.
     *
     * @throws StorageException when the folder is in use, still has a database or the pepper of another, or the backup is not whole
     */
    public static void restore(Path backup, Path dataDir) {
        Path source = backup.resolve(DataFolder.DATABASE);
        if (!Files.isRegularFile(source)) {
            throw new StorageException(Reason.ABSENT, source, "There is no backup in " + backup + ".");
        }
        Path pepper = pepperIn(backup);
        verify(source);
        try (DataFolder folder = DataFolder.take(dataDir)) {
            for (Path file : List.of(folder.database(), folder.log())) {
                if (Files.exists(file)) {
                    throw inTheWay(file);
                }
            }
            if (Files.exists(folder.pepper()) && Files.mismatch(folder.pepper(), pepper) >= 0) {
                throw inTheWay(folder.pepper());
            }
            folder.logNotNeeded();
            place(pepper, folder.pepper());
            place(source, folder.database());
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, backup, "The backup " + backup + " could not be put in place.", e);
        }
    }

    private static StorageException inTheWay(Path file) {
        return new StorageException(Reason.FILE_EXISTS, file,
                "The file " + file + " belongs to another database; move both away first, together with the -wal file.");
    }

    private static Path pepperIn(Path folder) {
        Path pepper = folder.resolve(DataFolder.PEPPER);
        if (!Files.isRegularFile(pepper)) {
            throw new StorageException(Reason.PEPPER_MISSING, pepper, "Without the file " + pepper + " no receipt is recognised.");
        }
        return pepper;
    }

    public Statistics statistics() {
        return guarded(store.folder().path(), () -> store.database().call(connection -> {
            Map<Status, Long> statuses = new EnumMap<>(Status.class);
            for (Status status : Status.values()) {
                statuses.put(status, Sql.number(connection, "SELECT count(*) FROM report WHERE status = ?", status.word()));
            }
            Map<YearMonth, Long> months = new TreeMap<>();
            for (String month : Sql.list(connection, row -> row.getString(1), "SELECT DISTINCT substr(day, 1, 7) FROM report")) {
                months.put(YearMonth.parse(month),
                        Sql.number(connection, "SELECT count(*) FROM report WHERE substr(day, 1, 7) = ?", month));
            }
            return Statistics.of(statuses, months);
        }));
    }

    private static void verify(Path database) {
        try (Connection connection = Database.readOnly(database)) {
            if (!Sql.text(connection, "PRAGMA integrity_check(1)").equals("ok")) {
                throw Database.damaged(database, null);
            }
            if (Schema.version(connection) > Schema.VERSION) {
                throw new StorageException(Reason.NEWER, database, "The backup " + database + " was written by a newer release.");
            }
        } catch (SQLException e) {
            throw Database.unusable(database, e);
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, database, "The backup " + database + " cannot be read.", e);
        }
    }

    private static void place(Path source, Path target) throws IOException {
        try (InputStream content = Files.newInputStream(source)) {
            Private.place(content, target);
        }
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void deleteMigrationCopies(LocalDate today) throws IOException {
        var oldest = today.minusDays(DAYS_OF_MIGRATION_COPIES).atStartOfDay(store.clock().getZone()).toInstant();
        for (Path copy : store.folder().copies()) {
            if (Files.getLastModifiedTime(copy).toInstant().isBefore(oldest)) {
                Files.delete(copy);
            }
        }
    }

    /** A file that was changed says when; the start of the day says less. */
    private void blurTimes(LocalDate today) throws IOException {
        var morning = FileTime.from(today.atStartOfDay(store.clock().getZone()).toInstant());
        for (Path file : store.folder().files(DataFolder.DATABASE + "{,-wal,-shm}")) {
            Files.setLastModifiedTime(file, morning);
        }
    }

    @FunctionalInterface
    private interface Task<T> {
        T run() throws IOException, UnavailableException;
    }

    /** @param about what cannot be worked on when this fails */
    private static <T> T guarded(Path about, Task<T> task) {
        try {
            return task.run();
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(Reason.FILE_EXISTS, e.getMessage(), "The file " + e.getMessage() + " exists and is not overwritten.", e);
        } catch (IOException | UnavailableException e) {
            throw new StorageException(Reason.UNUSABLE, about,
                    "The database of the reports could not be worked on; the disk may be full.", e);
        }
    }
}
