package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One thread owns the only connection; what waits together is committed together. */
final class Database implements AutoCloseable {
    @FunctionalInterface
    interface Work<T> {
        /** May be run a second time after its first run was rolled back. */
        T on(Connection connection) throws SQLException;
    }

    private static final int WAITING = 512;
    private static final int TOGETHER = 64;

    private final DataFolder folder;
    private final Connection connection;
    private final BlockingQueue<Job<?>> jobs = new ArrayBlockingQueue<>(WAITING);
    private final Trouble trouble = new Trouble();
    private final Thread writer;
    private boolean closing;

    private Database(DataFolder folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
        this.writer = Thread.ofPlatform().daemon().name("reports").unstarted(this::work);
    }

    /** Takes the folder over and lets it go again when this fails. */
    static Database open(DataFolder folder) {
        Path file = folder.database();
        try {
            Private.createIfAbsent(file);
            Connection connection = connect(file);
            try {
                check(connection, file);
                Schema.migrate(connection, file);
                Sql.number(connection, "SELECT count(*) FROM report WHERE id = ''");
                if (Files.exists(folder.log())) {
                    folder.logNeeded();
                }
                var database = new Database(folder, connection);
                database.writer.start();
                return database;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            folder.close();
            throw unusable(file, e);
        } catch (IOException e) {
            folder.close();
            throw new StorageException(Reason.UNUSABLE, file, "The database " + file + " cannot be written.", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        for (String pragma : List.of("busy_timeout = 5000", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON",
                "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON",
                "temp_store_directory = '" + file.toAbsolutePath().getParent().toString().replace("'", "''") + "'")) {
            Sql.run(connection, "PRAGMA " + pragma);
        }
        return connection;
    }

    /** For reading only, also on a medium that cannot be written; the database may be in use. */
    static Connection readOnly(Path file) throws SQLException, IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        boolean alone = !Files.exists(log) || Files.size(log) == 0;
        boolean untouchable = !Files.isWritable(file.toAbsolutePath().getParent());
        String mode = alone && untouchable ? "?mode=ro&immutable=1" : "?mode=ro";
        return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + mode);
    }

    private static void check(Connection connection, Path file) throws SQLException {
        if (!Sql.text(connection, "PRAGMA quick_check(1)").equals("ok")) {
            throw damaged(file, null);
        }
    }

    /** What it did is on the disk when this returns; none of it is when this throws. */
    <T> T call(Work<T> work) throws UnavailableException {
        return hand(new Job<>(work, false, new CompletableFuture<>()));
    }

    /** Runs work that cannot be part of a transaction. */
    <T> T callAlone(Work<T> work) throws UnavailableException {
        return hand(new Job<>(work, true, new CompletableFuture<>()));
    }

    private <T> T hand(Job<T> job) throws UnavailableException {
        synchronized (this) {
            if (closing) {
                throw new UnavailableException(Refusal.BUSY);
            }
            if (!jobs.offer(job)) {
                trouble.begins("more than " + WAITING + " wait");
                throw new UnavailableException(Refusal.BUSY);
            }
        }
        try {
            return job.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) {
                trouble.begins(failure instanceof SQLiteException ? code(failure).name() : failure.getClass().getSimpleName());
                boolean busy = code(failure) == SQLiteErrorCode.SQLITE_BUSY || code(failure) == SQLiteErrorCode.SQLITE_LOCKED;
                throw new UnavailableException(busy ? Refusal.BUSY : Refusal.DISK, failure);
            }
            throw e;
        }
    }

    private void work() {
        try {
            while (true) {
                Job<?> first = jobs.take();
                if (first.isLast()) {
                    first.done.complete(null);
                    return;
                }
                if (first.alone) {
                    first.run(connection).run();
                } else {
                    commitTogether(batchFrom(first));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    private List<Job<?>> batchFrom(Job<?> first) {
        List<Job<?>> batch = new ArrayList<>(List.of(first));
        while (batch.size() < TOGETHER && jobs.peek() instanceof Job<?> next && !next.alone && !next.isLast()) {
            batch.add(jobs.remove());
        }
        return batch;
    }

    private void commitTogether(List<Job<?>> batch) {
        List<Runnable> answers = new ArrayList<>();
        try {
            Sql.run(connection, "BEGIN IMMEDIATE");
            long before = changes();
            for (Job<?> job : batch) {
                answers.add(job.runOrThrow(connection));
            }
            boolean stores = changes() > before;
            Sql.run(connection, "COMMIT");
            if (stores && jobs.isEmpty()) {
                trouble.ends();
            }
        } catch (SQLException | RuntimeException | Error e) {
            Sql.rollBack(connection);
            if (batch.size() == 1) {
                batch.getFirst().done.completeExceptionally(e);
            } else {
                batch.forEach(job -> commitTogether(List.of(job)));
            }
            return;
        }
        answers.forEach(Runnable::run);
    }

    /** Reading works on a full disk too, so only what changes something says that all is well. */
    private long changes() throws SQLException {
        return Sql.number(connection, "SELECT total_changes()");
    }

    /** With what it began to refuse, whether or not it still does; once in each outage. */
    Optional<String> takeTrouble() {
        return trouble.take();
    }

    /** Waits for what was handed in before, moves everything into the database file and lets the folder go. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        var last = new Job<Void>(null, true, new CompletableFuture<>());
        while (!jobs.offer(last)) {
            Thread.onSpinWait();
        }
        last.done.join();
        try {
            if (Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0) {
                folder.logNotNeeded();
            }
        } catch (SQLException | IOException _) {
            return; // a full disk: what could not be moved stays safe in the log
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unusable(folder.database(), e);
        } finally {
            folder.close();
        }
    }

    static StorageException unusable(Path file, SQLException e) {
        return switch (code(e)) {
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE, SQLITE_NOTADB ->
                    damaged(file, e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new StorageException(Reason.IN_USE, file, "Another program holds the database " + file + ".", e);
            default -> new StorageException(Reason.UNUSABLE, file, "The database " + file + " cannot be read or written.", e);
        };
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    static StorageException damaged(Path file, SQLException e) {
        return new StorageException(Reason.DAMAGED, file, "The database " + file + " is damaged; restore a backup.", e);
    }

    /** @param work null for the last job of all */
    private record Job<T>(Work<T> work, boolean alone, CompletableFuture<T> done) {
        boolean isLast() {
            return work == null;
        }

        Runnable runOrThrow(Connection connection) throws SQLException {
            T result = work.on(connection);
            return () -> done.complete(result);
        }

        Runnable run(Connection connection) {
            try {
                return runOrThrow(connection);
            } catch (SQLException | RuntimeException | Error e) {
                return () -> done.completeExceptionally(e);
            }
        }
    }
}
