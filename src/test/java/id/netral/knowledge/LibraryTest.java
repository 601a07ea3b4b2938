package id.netral.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<Knowledge> states = new LinkedBlockingQueue<>();

    @BeforeEach
    void copy() throws IOException {
        for (String name : new String[] {"kartu/mobil-dinas.md", "sumber/pp-94-2021.md", "sumber/uu-1-2015.md", "kamus/konsep.txt"}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(Shipped.FOLDER.resolve(name), folder.resolve(name));
        }
    }

    private Knowledge await(Predicate<Knowledge> expected) throws InterruptedException {
        for (Knowledge state = states.poll(10, TimeUnit.SECONDS); state != null; state = states.poll(10, TimeUnit.SECONDS)) {
            if (expected.test(state)) {
                return state;
            }
        }
        throw new AssertionError("the change was not seen");
    }

    private void rewrite(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertTrue(text.contains(from));
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void seesChangedAddedAndRemovedFiles() throws Exception {
        try (Library library = new Library(folder, Clock.systemUTC())) {
            Knowledge first = library.load();
            library.watch(states::add, e -> {
                throw new AssertionError(e);
            });
            String version = first.card("mobil-dinas").orElseThrow().version();
            rewrite("kartu/mobil-dinas.md", "# English", "# English\n");
            Knowledge changed = await(k -> !k.card("mobil-dinas").orElseThrow().version().equals(version));
            assertEquals(1, changed.cards().size());

            Files.copy(Shipped.FOLDER.resolve("sumber/skb-2022.md"), folder.resolve("sumber/skb-2022.md"));
            assertNotNull(await(k -> k.sources().containsKey("skb-2022")));

            Files.delete(folder.resolve("kartu/mobil-dinas.md"));
            assertNotNull(await(k -> k.cards().isEmpty()));
        }
    }

    @Test
    void keepsTheLastGoodVersionOfABrokenCard() throws Exception {
        try (Library library = new Library(folder, Clock.systemUTC())) {
            String version = library.load().card("mobil-dinas").orElseThrow().version();
            rewrite("kartu/mobil-dinas.md", "putusan: DILARANG", "putusan: MUNGKIN");
            Knowledge broken = library.load();
            assertEquals(version, broken.card("mobil-dinas").orElseThrow().version());
            assertTrue(broken.problems().stream().anyMatch(p -> p.file().equals("kartu/mobil-dinas.md") && p.line() > 1
                    && p.message().contains("MUNGKIN")), broken.problems().toString());
            rewrite("kartu/mobil-dinas.md", "putusan: MUNGKIN", "putusan: DILARANG");
            assertTrue(library.load().problems().stream().noneMatch(p -> p.message().contains("MUNGKIN")));
        }
    }

    @Test
    void keepsTheConceptsWhenOneBecomesItsOwnParent() throws Exception {
        try (Library library = new Library(folder, Clock.systemUTC())) {
            List<Concept> good = library.load().vocabulary().concepts();
            Files.writeString(folder.resolve("kamus/konsep.txt"), "satu < dua: satu\ndua < satu: dua\n");
            Knowledge broken = library.load();
            assertEquals(good, broken.vocabulary().concepts());
            assertTrue(broken.problems().stream().anyMatch(p -> p.file().equals("kamus/konsep.txt") && p.line() == 1), broken.problems().toString());
        }
    }

    @Test
    void seesAChangeOfTheSameSizeWithinOneTickOfTheClock() throws Exception {
        Path file = folder.resolve("kartu/mobil-dinas.md");
        FileTime now = FileTime.from(Instant.now());
        Files.setLastModifiedTime(file, now);
        try (Library library = new Library(folder, Clock.systemUTC())) {
            String version = library.load().card("mobil-dinas").orElseThrow().version();
            rewrite("kartu/mobil-dinas.md", "Kendaraan dinas tidak boleh", "Kendaraan dinas Tidak boleh");
            Files.setLastModifiedTime(file, now);
            library.watch(states::add, e -> {
                throw new AssertionError(e);
            });
            assertNotNull(await(k -> !k.card("mobil-dinas").orElseThrow().version().equals(version)));
        }
    }

    @Test
    void goesOnWatchingAfterAFailure() throws Exception {
        BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        IllegalStateException failure = new IllegalStateException("once");
        AtomicBoolean failed = new AtomicBoolean();
        try (Library library = new Library(folder, Clock.systemUTC())) {
            library.load();
            library.watch(state -> {
                if (!failed.getAndSet(true)) {
                    throw failure;
                }
                states.add(state);
            }, failures::add);
            Files.delete(folder.resolve("sumber/uu-1-2015.md"));
            assertEquals(failure, failures.poll(10, TimeUnit.SECONDS));
            Files.delete(folder.resolve("kartu/mobil-dinas.md"));
            assertNotNull(await(k -> k.cards().isEmpty()));
            assertTrue(failures.isEmpty(), failures.toString());
        }
    }

    @Test
    void tellsAFailureOnceUntilASuccess() throws Exception {
        BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        Semaphore rounds = new Semaphore(0);
        AtomicBoolean broken = new AtomicBoolean(true);
        Clock clock = ticking(() -> {
            rounds.release();
            if (broken.get()) {
                throw new StackOverflowError();
            }
        });
        try (Library library = new Library(folder, clock)) {
            library.watch(states::add, failures::add);
            assertTrue(rounds.tryAcquire(3, 10, TimeUnit.SECONDS));
            broken.set(false);
            assertNotNull(await(k -> k.card("mobil-dinas").isPresent()));
            assertEquals(1, failures.size());
        }
    }

    @Test
    void doesNotReadAgainForAFileOfTheFuture() throws Exception {
        Files.setLastModifiedTime(folder.resolve("kartu/mobil-dinas.md"), FileTime.from(Instant.now().plus(Duration.ofDays(2))));
        Semaphore looks = new Semaphore(0);
        try (Library library = new Library(folder, Clock.offset(ticking(looks::release), Duration.ofDays(1)))) {
            library.load();
            looks.drainPermits();
            library.watch(states::add, e -> {
                throw new AssertionError(e);
            });
            assertTrue(looks.tryAcquire(7, 10, TimeUnit.SECONDS));
            assertTrue(states.isEmpty(), "read again");
        }
    }

    @Test
    void handsOnOneStateOnce() throws Exception {
        Semaphore looks = new Semaphore(0);
        try (Library library = new Library(folder, ticking(looks::release))) {
            library.load();
            library.watch(states::add, e -> {
                throw new AssertionError(e);
            });
            rewrite("kartu/mobil-dinas.md", "# English", "# English\n");
            assertNotNull(await(k -> true));
            looks.drainPermits();
            assertTrue(looks.tryAcquire(6, 10, TimeUnit.SECONDS));
            assertTrue(states.isEmpty(), "handed on again");
        }
    }

    /** The clock of the system, which tells whoever waits that it was looked at. */
    private static Clock ticking(Runnable looked) {
        InstantSource source = () -> {
            looked.run();
            return Instant.now();
        };
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void leavesOutHiddenAndHalfWrittenFiles() throws Exception {
        Files.writeString(folder.resolve("kartu/.mobil-dinas.md.swp"), "x");
        Files.writeString(folder.resolve("kartu/mobil-dinas.md~"), "x");
        try (Stream<Path> before = Files.list(folder.resolve("kartu")); Library library = new Library(folder, Clock.systemUTC())) {
            assertEquals(3, before.count());
            assertTrue(library.load().problems().stream().noneMatch(p -> p.file().contains("~") || p.file().contains(".swp")));
        }
    }
}
