package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the heap of this process, read from real dumps. */
class MemoryTest {
    /** Marks are drawn from this seed whenever they are needed, so that the test itself never holds one while it looks. */
    private static final long SEED = 20_261_127;
    private static final int LENGTH = 24;

    @TempDir
    private Path folder;

    @Test
    void nothingOfATalkStaysInMemoryThoughNobodyElseComes() throws IOException {
        try (Office office = new Office(folder, true)) {
            office.says("/lapor");
            office.says("Camat " + mark() + " membagikan kaos calon di kantor");
            assertTrue(isInMemory(), "a draft has to be there while it is written");
            office.wait(Talks.MEMORY.plus(Duration.ofMinutes(1)));
            office.desk.forgetOld();
            assertFalse(isInMemory(), "a draft outlived its talk");

            office.says("Bolehkah " + mark() + " hadir di kampanye?");
            assertTrue(isInMemory(), "the last question has to be there for the next to continue it");
            office.wait(Talks.MEMORY.plus(Duration.ofMinutes(1)));
            office.desk.forgetOld();
            assertFalse(isInMemory(), "a question outlived its talk");
        }
    }

    @Test
    void nothingOfATalkStaysInMemoryOnceItIsDeleted() throws IOException {
        try (Office office = new Office(folder, true)) {
            office.says("Bolehkah " + mark() + " hadir di kampanye?");
            office.says("/lapor");
            office.says("Camat " + mark() + " membagikan kaos calon di kantor");
            office.presses("Selesai");
            office.presses("Kirim");
            office.presses("Hapus percakapan ini");
            awaitWriter();
            assertFalse(isInMemory(), "something outlived the talk that the person deleted");
        }
    }

    @Test
    void nobodyStaysInMemoryForHavingWrittenAfterARestart() throws IOException {
        try (Office office = new Office(folder, true)) {
            RestartNotice desk = new RestartNotice(office.desk, office.clock());
            desk.hear(new Message.Text(new ChatKey(mark()), "Bolehkah saya hadir kampanye?"));
            office.wait(Talks.MEMORY.plus(Duration.ofMinutes(1)));
            office.desk.forgetOld();
            assertTrue(isInMemory(), "whom it has told it has to know for a while");
            desk.forgetOld();
            assertFalse(isInMemory(), "who wrote after a restart is remembered for ever");
        }
    }

    /** Who stored the report may still be on the way back from it. */
    private static void awaitWriter() {
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals("reports") && each.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static String mark() {
        return new String(bytes(0), StandardCharsets.ISO_8859_1);
    }

    /**
     * @param shift added to each letter, so that what is searched for is not what is found
     */
    private static byte[] bytes(int shift) {
        Random random = new Random(SEED);
        byte[] letters = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26) + shift);
        }
        return letters;
    }

    /** Looks at what is reachable only. */
    private boolean isInMemory() throws IOException {
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try (InputStream in = Files.newInputStream(dump)) {
            return contains(in, bytes(1));
        } finally {
            Files.delete(dump);
        }
    }

    /** The first letter of the mark comes only once in it, so that a mismatch need not go back. */
    private static boolean contains(InputStream in, byte[] shifted) throws IOException {
        byte[] some = new byte[1 << 16];
        int matched = 0;
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            for (int i = 0; i < length; i++) {
                if (some[i] == shifted[matched] - 1) {
                    matched++;
                } else {
                    matched = some[i] == shifted[0] - 1 ? 1 : 0;
                }
                if (matched == shifted.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
