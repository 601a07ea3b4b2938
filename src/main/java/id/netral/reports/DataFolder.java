package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one running intake, held by a lock. The lock file has content exactly while a write-ahead log must exist, so
 * that a log which somebody removed after a crash is noticed.
 */
final class DataFolder implements AutoCloseable {
    static final String DATABASE = "laporan.db";
    static final String PEPPER = "laporan.pepper";
    static final String LOCK = "laporan.lock";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder take(Path folder) {
        try {
            Private.folder(folder);
            Path lock = folder.resolve(LOCK);
            Private.createIfAbsent(lock);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StorageException(Reason.IN_USE, folder, "Another process works with the folder " + folder + ".");
            }
            var taken = new DataFolder(folder, channel);
            if (channel.size() > 0 && Files.exists(taken.database()) && !Files.exists(taken.log())) {
                channel.close();
                throw new StorageException(Reason.LOG_MISSING, taken.log(), "The file " + taken.log()
                        + " with the latest reports is missing; put it back, or restore a backup, or delete " + lock
                        + " to go on without them.");
            }
            return taken;
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, folder, "The folder " + folder + " cannot be read or written.", e);
        }
    }

    /** The database of a folder that has one. */
    static Path databaseIn(Path folder) {
        Path database = folder.resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            throw new StorageException(Reason.ABSENT, database, "There is no database in " + folder + ".");
        }
        return database;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return folder;
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    Path log() {
        return folder.resolve(DATABASE + "-wal");
    }

    Path pepper() {
        return folder.resolve(PEPPER);
    }

    /** What migrations left beside the database; each holds everything that was in it then. */
    List<Path> copies() throws IOException {
        return files(DATABASE + ".v[0-9]*");
    }

    /** @param pattern a glob for names */
    List<Path> files(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** From here on a missing log means lost reports. */
    void logNeeded() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {'1', '\n'}), 0);
        channel.force(true);
    }

    /** From here on everything is in the database itself. */
    void logNotNeeded() throws IOException {
        channel.truncate(0);
        channel.force(true);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, folder, "The folder " + folder + " could not be let go.", e);
        }
    }
}
