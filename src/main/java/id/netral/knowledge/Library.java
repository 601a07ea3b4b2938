package id.netral.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps an eye on the knowledge folder by looking at sizes and times of its files, which works where file events do not
 * arrive.
 */
public final class Library implements AutoCloseable {
    /** Half of what an admin may wait, so that reading and compiling fit into the rest. */
    private static final Duration INTERVAL = Duration.ofMillis(400);
    /** A file that changed so shortly before it was read may change again within the same tick of its clock. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final KnowledgeFolder folder;
    private final Clock clock;
    private final Object turn = new Object();
    private Stamp stamp = Stamp.NONE;
    private Thread watcher;

    /** Names, sizes and times of all files, condensed. */
    private record Stamp(long files, long hash, Instant newest) {
        static final Stamp NONE = new Stamp(0, 0, Instant.MIN);
    }

    public Library(Path root, Clock clock) {
        this.folder = new KnowledgeFolder(root);
        this.clock = clock;
    }

    /** @throws IOException when the folder itself cannot be read */
    public Knowledge load() throws IOException {
        synchronized (turn) {
            stamp = look();
            return folder.load();
        }
    }

    /** Hands on every new state of the folder, from a thread of its own, until closed. */
    public void watch(Consumer<Knowledge> changed, Consumer<IOException> failed) {
        watcher = Thread.ofPlatform().daemon().name("knowledge").start(() -> {
            boolean complained = false;
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(INTERVAL);
                    if (hasChanged()) {
                        changed.accept(load());
                    }
                    complained = false;
                } catch (InterruptedException e) {
                    return;
                } catch (IOException e) {
                    if (!complained) {
                        failed.accept(e);
                        complained = true;
                    }
                }
            }
        });
    }

    private boolean hasChanged() throws IOException {
        synchronized (turn) {
            Stamp now = look();
            boolean fresh = now.newest().isAfter(clock.instant().minus(TICK));
            return !now.equals(stamp) || fresh;
        }
    }

    private Stamp look() throws IOException {
        long files = 0;
        long hash = 0;
        Instant newest = Instant.MIN;
        if (!Files.isDirectory(folder.root())) {
            throw new IOException("Folder pengetahuan " + folder.root() + " tidak ada.");
        }
        try (Stream<Path> walk = Files.walk(folder.root())) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                FileTime time = attributes.lastModifiedTime();
                files++;
                hash += (path.toString().hashCode() * 31L + attributes.size()) * 1_000_003L ^ time.toInstant().hashCode() * 0x9E3779B97F4A7C15L;
                newest = time.toInstant().isAfter(newest) ? time.toInstant() : newest;
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        } catch (java.nio.file.NoSuchFileException e) {
            return Stamp.NONE;
        }
        return new Stamp(files, hash, newest);
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
