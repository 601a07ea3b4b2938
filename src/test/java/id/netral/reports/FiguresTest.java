package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures, and asserts nothing about time: {@code mvn test -Dtest=FiguresTest -Dnetral.figures=true}. */
@EnabledIfSystemProperty(named = "netral.figures", matches = "true", disabledReason = "measures only with -Dnetral.figures=true")
class FiguresTest {
    private static final Report TWO_KB = Report.about("mobil-dinas").plus("camat bagi stiker ".repeat(114));
    private static final int WARM_UP = 300;

    @TempDir
    Path folder;

    @Test
    void oneReportAfterAnother() {
        try (Intake intake = open()) {
            long[] nanos = new long[1_500];
            for (int i = 0; i < WARM_UP; i++) {
                file(intake, i);
            }
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                file(intake, WARM_UP + i);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            System.out.printf("one report of 2 KB, sealed and durable: median %.1f ms, p99 %.1f ms%n",
                    nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    @Test
    void manyAtOnce() throws InterruptedException, ExecutionException {
        try (Intake intake = open(); var threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < WARM_UP; i++) {
                file(intake, i);
            }
            int count = 4_000;
            long start = System.nanoTime();
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int number = WARM_UP + i;
                futures.add(threads.submit(() -> file(intake, number)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            System.out.printf("64 threads: %.0f durable reports a second%n", count / ((System.nanoTime() - start) / 1e9));
        }
    }

    @Test
    void aPictureOfFiveMegabytes() throws IOException {
        byte[] end = "%%EOF".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[5_000_000];
        new Seeded(1).nextBytes(file);
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        try (Intake intake = open()) {
            Receipt receipt = intake.mint();
            file(intake, 0);
            intake.file(receipt, TWO_KB);
            long[] nanos = new long[7];
            for (int i = 0; i < nanos.length; i++) {
                file[100] = (byte) i;
                var fit = assertInstanceOf(Attachment.Examined.Fit.class, Attachment.examine(file));
                long start = System.nanoTime();
                assertEquals(new Outcome.Done(), intake.attach(receipt, fit.attachment()));
                nanos[i] = System.nanoTime() - start;
            }
            System.out.printf("one file of 5 MB, sealed and durable: %s ms%n",
                    Arrays.toString(Arrays.stream(nanos).map(n -> n / 1_000_000).toArray()));
        }
    }

    private Intake open() {
        return Office.in(folder).open();
    }

    private static void file(Intake intake, int number) {
        assertInstanceOf(Filed.Accepted.class, intake.file(intake.mint(), TWO_KB.plus("nomor " + number)));
    }
}
