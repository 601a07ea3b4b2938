package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Uploads.Taken;
import id.netral.reports.Receipt;
import id.netral.reports.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {
    private static final int FLOODERS = 1_000;
    private static final int HONEST = 20;
    private static final Receipt RECEIPT = new Receipt("0000-0000-0000-0000");

    @TempDir
    private Path folder;

    /** Says all this in one chat, pressing the first button where a piece is empty, and returns what was answered last. */
    private static Card talk(Office office, ChatKey chat, List<String> pieces) {
        Card card = new Card("", "");
        for (String piece : pieces) {
            Message next = piece.isEmpty()
                    ? new Message.Press(chat, card.buttons().getFirst().action())
                    : new Message.Text(chat, piece);
            card = office.desk.hear(next);
        }
        return card;
    }

    @Test
    void tenThousandMessagesFromAThousandPersonsLeaveHonestReportsAccepted() throws Exception {
        try (Office office = new Office(folder, true); var threads = Executors.newFixedThreadPool(8)) {
            var flood = new AtomicInteger();
            var jobs = new ArrayList<Future<?>>();
            for (int i = 0; i < FLOODERS; i++) {
                ChatKey chat = new ChatKey("banjir-" + i);
                String text = "Laporan sampah yang dibuat mesin nomor " + i;
                jobs.add(threads.submit(() -> {
                    for (int round = 0; round < 2; round++) {
                        Card last = talk(office, chat, List.of("/lapor", text, "lagi " + chat.value(), "", ""));
                        flood.addAndGet(last.heading().startsWith("Laporan tersimpan") ? 1 : 0);
                    }
                }));
            }
            for (var job : jobs) {
                job.get();
            }
            assertTrue(flood.get() <= 600, "a burst of " + flood);
            List<ChatKey> waiting = new ArrayList<>();
            var kept = new AtomicInteger();
            for (int i = 0; i < HONEST; i++) {
                ChatKey chat = new ChatKey("jujur-" + i);
                Card last = talk(office, chat, List.of("/lapor", "Lurah saya memakai mobil dinas ke kampanye, hari ke-" + i, "", ""));
                if (last.heading().startsWith("Laporan tersimpan")) {
                    kept.incrementAndGet();
                } else {
                    assertTrue(last.text().startsWith("Sedang sibuk"), last.text());
                    waiting.add(chat);
                }
            }
            office.wait(Duration.ofMinutes(1));
            for (ChatKey chat : waiting) {
                Card review = talk(office, chat, List.of("Saya coba lagi."));
                Card last = talk(office, chat, review);
                kept.addAndGet(last.heading().startsWith("Laporan tersimpan") ? 1 : 0);
            }
            assertEquals(HONEST, kept.get());
            assertEquals(flood.get() + HONEST, office.reader().list().size());
        }
    }

    private static Card talk(Office office, ChatKey chat, Card telling) {
        Card review = office.desk.hear(new Message.Press(chat, telling.buttons().getFirst().action()));
        return office.desk.hear(new Message.Press(chat, review.buttons().getFirst().action()));
    }

    @Test
    void boundsHowManyTalksItRemembersAndMissesDraftsLast() {
        var talks = new Talks();
        Instant now = Instant.EPOCH;
        ChatKey draft = new ChatKey("draf");
        talks.keep(draft, talks.resume(hello(draft), now).at(new Talk.Stage.Telling(RECEIPT, Report.about(""))));
        for (int i = 0; i < 2 * Talks.MOST; i++) {
            ChatKey chat = new ChatKey("banjir-" + i);
            talks.keep(chat, talks.resume(hello(chat), now.plusSeconds(1)));
        }
        assertEquals(Talks.MOST, talks.size());
        assertInstanceOf(Talk.Stage.Telling.class, talks.resume(hello(draft), now).stage());
    }

    @Test
    void aHundredUploadsAtOnceHoldNoMoreThanTheirShareOfTheMemory() throws Exception {
        int size = 1_000_000;
        int budget = 10 * size;
        byte[] picture = pdf(size);
        var held = new AtomicLong();
        var reading = new AtomicInteger();
        var mostReading = new AtomicInteger();
        var uploads = new Uploads(held::get, budget);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var upload = new Message.Upload(new ChatKey("u" + i, Optional.empty()), false, size, "", _ -> {
                    mostReading.accumulateAndGet(reading.incrementAndGet(), Math::max);
                    Thread.yield();
                    reading.decrementAndGet();
                    return picture.clone();
                });
                threads.submit(() -> {
                    if (uploads.examine(upload) instanceof Taken.Fit(var attachment)) {
                        held.addAndGet(attachment.size());
                    }
                });
            }
        }
        assertTrue(held.get() >= budget && held.get() <= budget + 2L * size, "held " + held);
        assertTrue(mostReading.get() <= 2, "read at once: " + mostReading);
        assertEquals(new Taken.Unfit(Phrase.FILE_BUSY),
                uploads.examine(new Message.Upload(Office.CHAT, false, 1, "", _ -> picture)));
    }

    private static byte[] pdf(int size) {
        byte[] file = new byte[size];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, file, size - 5, 5);
        return file;
    }

    private static Message hello(ChatKey chat) {
        return new Message.Text(chat, "halo");
    }
}
