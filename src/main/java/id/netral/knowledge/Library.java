package id.netral.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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
    private Optional<Knowledge> latest = Optional.empty();
    private Thread watcher;
    private volatile boolean closed;

    /**
     * Names, sizes and times of all files, condensed.
     *
     * @param newest time of a change, those in the future left out
     */
    private record Stamp(long files, long hash, Instant newest) {
        static final Stamp NONE = new Stamp(0, 0, Instant.MIN);
    }

    public Library(Path root, Clock clock) {
        this(root, clock, _ -> List.of());
    }

    /** @param proof as in {@link KnowledgeFolder} */
    public Library(Path root, Clock clock, Function<Knowledge, List<Problem>> proof) {
        this.folder = new KnowledgeFolder(root, clock, proof);
        this.clock = clock;
    }

    /** @throws IOException when the folder itself cannot be read */
    public Knowledge load() throws IOException {
        synchronized (turn) {
            Stamp seen = look();
            Knowledge knowledge = folder.load();
            stamp = seen;
            latest = Optional.of(knowledge);
            return knowledge;
        }
    }

    /** Empty when all is as it was read last. */
    private Optional<Knowledge> loadChanges() throws IOException {
        synchronized (turn) {
            Optional<Knowledge> before = latest;
            return hasChanged() ? Optional.of(load()).filter(knowledge -> !before.equals(Optional.of(knowledge))) : Optional.empty();
        }
    }

    /**
     * Hands on every new state of the folder, from a thread of its own, until closed.
     *
     * @param changed if it fails, it gets the next state nevertheless
     * @param failed takes failures of reading and of {@code changed}, one of each class until a look at the folder goes well
     */
    public void watch(Consumer<Knowledge> changed, Consumer<Throwable> failed) {
        watcher = Thread.ofPlatform().daemon().name("knowledge").start(() -> {
            Set<Class<?>> told = new HashSet<>();
            while (!closed) {
                try {
                    Thread.sleep(INTERVAL);
                    loadChanges().ifPresent(changed);
                    told.clear();
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | RuntimeException | StackOverflowError e) {
                    if (!closed && told.add(e.getClass())) {
                        failed.accept(e);
                    }
                }
            }
        });
    }

    private boolean hasChanged() throws IOException {
        Stamp now = look();
        boolean fresh = now.newest().isAfter(clock.instant().minus(TICK));
        return !now.equals(stamp) || fresh;
    }

    private Stamp look() throws IOException {
        long files = 0;
        long hash = 0;
        Instant newest = Instant.MIN;
        Instant future = clock.instant().plus(TICK);
        try {
            for (Path path : folder.everything()) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                Instant time = attributes.lastModifiedTime().toInstant();
                files++;
                hash += (path.toString().hashCode() * 31L + attributes.size()) * 1_000_003L ^ time.hashCode() * 0x9E3779B97F4A7C15L;
                newest = time.isAfter(newest) && time.isBefore(future) ? time : newest;
            }
        } catch (NoSuchFileException e) {
            return Stamp.NONE;
        }
        return new Stamp(files, hash, newest);
    }

    @Override
    public void close() {
        closed = true;
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
