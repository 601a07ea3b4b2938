package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.netral.Shipped;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    private static final int DAMAGES = 9;

    @TempDir
    private Path folder;

    private final AtomicInteger trained = new AtomicInteger();
    private Knowledge knowledge;
    private ModelCache cache;

    @BeforeEach
    void copySomeKnowledge() throws IOException {
        for (String name : new String[] {"kartu/mobil-dinas.md", "sumber/pp-94-2021.md", "sumber/uu-1-2015.md", "kamus/konsep.txt"}) {
            Files.createDirectories(folder.resolve("knowledge").resolve(name).getParent());
            Files.copy(Shipped.FOLDER.resolve(name), folder.resolve("knowledge").resolve(name));
        }
        knowledge = new KnowledgeFolder(folder.resolve("knowledge"), Shipped.CLOCK).load();
        cache = ModelCache.in(folder.resolve("cache"));
    }

    private Learnt get() {
        return cache.get(knowledge.vocabulary(), knowledge.examples(), () -> {
            trained.incrementAndGet();
            return Rulebook.learn(knowledge.vocabulary(), knowledge.examples());
        });
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.reduce((a, b) -> {
                throw new IllegalStateException("more than one file");
            }).orElseThrow();
        }
    }

    @Test
    void trainsOnlyOnce() {
        Learnt first = get();
        assertEquals(first.roots(), get().roots());
        assertEquals(1, trained.get());
    }

    @Test
    void trainsAgainInsteadOfReadingAFileThatIsNotWhole() throws IOException {
        get();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(5);
        for (int i = 1; i <= DAMAGES; i++) {
            byte[] damaged = i % 3 == 0 ? new byte[random.nextInt(whole.length)] : whole.clone();
            if (i % 3 > 0) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file(), damaged);
            get();
            assertEquals(1 + i, trained.get());
            assertArrayEquals(whole, Files.readAllBytes(file()), "the same lessons give the same model");
        }
    }
}
