package id.netral.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/** Measures what the intake promises, each in a fresh folder. */
public final class Trials {
    private static final int WARM_UP = 300;
    private static final int FLIPS = 2_000;

    private final Path folder;
    private final PrintStream out;
    private int offices;

    public Trials(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    private record Office(Path data, Path recipients, Path key) {
        Intake open() {
            return Intake.open(data, recipients, Clock.systemDefaultZone(), new SecureRandom());
        }
    }

    private Office office() {
        Path own = folder.resolve("kantor-" + offices++);
        var office = new Office(own.resolve("data"), own.resolve("penerima.txt"), own.resolve("kunci.txt"));
        KeyPairFile.create(office.key(), office.recipients(), new SecureRandom());
        return office;
    }

    private static Receipt file(Intake intake) {
        Receipt receipt = intake.mint();
        if (!(intake.file(receipt, TrialChild.report(receipt)) instanceof Filed.Accepted)) {
            throw new IllegalStateException("a report was refused");
        }
        return receipt;
    }

    public void oneReportAfterAnother(int count) {
        try (Intake intake = office().open()) {
            for (int i = 0; i < WARM_UP; i++) {
                file(intake);
            }
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                file(intake);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            out.printf("one report of 2 KB after another, sealed and durable, %d times: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    count, nanos[count / 2] / 1e6, nanos[count * 99 / 100] / 1e6, nanos[count - 1] / 1e6);
        }
    }

    public void manyReportsAtOnce(int count) throws InterruptedException {
        try (Intake intake = office().open(); var threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < WARM_UP; i++) {
                file(intake);
            }
            long start = System.nanoTime();
            List<Future<?>> filed = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                filed.add(threads.submit(() -> file(intake)));
            }
            for (Future<?> each : filed) {
                each.get();
            }
            out.printf("%d reports of 2 KB from 64 threads: %.0f durable reports a second%n", count,
                    count / ((System.nanoTime() - start) / 1e9));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void picturesOfFiveMegabytes(int count) {
        byte[] picture = png(5_000_000);
        try (Intake intake = office().open()) {
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                Receipt receipt = file(intake);
                long start = System.nanoTime();
                if (!(Attachment.examine(picture) instanceof Attachment.Examined.Fit(Attachment attachment))
                        || !(intake.attach(receipt, attachment) instanceof Outcome.Done)) {
                    throw new IllegalStateException("a picture was refused");
                }
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            out.printf("one picture of 5 MB, stripped, sealed and durable, %d times: median %d ms, longest %d ms%n", count,
                    nanos[count / 2] / 1_000_000, nanos[count - 1] / 1_000_000);
        }
    }

    /** A picture of noise that is made as its kind has to be. */
    public static byte[] png(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        var file = new ByteArrayOutputStream(size + 100);
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(1_280).putInt(1_280).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(file, "IDAT", noise);
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        var crc = new CRC32();
        crc.update(typed);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(typed);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** How far the order in the file has to do with the order of arrival, before and after the nightly upkeep. */
    public void order(int count) throws IOException {
        Office office = office();
        List<String> arrivals = new ArrayList<>();
        try (Intake intake = office.open()) {
            for (int i = 0; i < count; i++) {
                arrivals.add(ReplyKey.publicKey(file(intake)));
            }
        }
        String before = rho(office, arrivals);
        try (Intake intake = office.open()) {
            intake.upkeep().nightly(new Retention(90, 365));
        }
        out.printf("order of %d reports in the file against their arrival: %s; after the nightly upkeep: %s%n", count, before,
                rho(office, arrivals));
    }

    private static String rho(Office office, List<String> arrivals) throws IOException {
        Path database = office.data().resolve(DataFolder.DATABASE);
        byte[] file = Files.readAllBytes(database);
        Map<String, byte[]> insides = new HashMap<>();
        try (Connection connection = Database.readOnly(database)) {
            Sql.list(connection, row -> insides.put(row.getString(1), Arrays.copyOfRange(row.getBytes(2), 4_000, 4_032)) == null,
                    "SELECT reply_to, sealed FROM report");
        } catch (SQLException e) {
            throw Database.unusable(database, e);
        }
        double rows = Correlation.spearman(Correlation.positions(file,
                arrivals.stream().map(key -> key.getBytes(StandardCharsets.US_ASCII)).toList()));
        double sheets = Correlation.spearman(Correlation.positions(file, arrivals.stream().map(insides::get).toList()));
        return "rows rho %.3f, sealed contents rho %.3f".formatted(rows, sheets);
    }

    public void flipsAndTruncations() {
        Office office = office();
        List<String> keys = KeyPairFile.read(office.key());
        byte[] sealed = Age.seal(TrialChild.MARKER.repeat(130).getBytes(StandardCharsets.US_ASCII), Recipients.read(office.recipients()).keys());
        var random = new Random(3);
        int flipped = 0;
        int cut = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] changed = sealed.clone();
            int bit = random.nextInt(sealed.length * 8);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            flipped += opens(changed, keys) ? 1 : 0;
            cut += opens(Arrays.copyOf(sealed, random.nextInt(sealed.length)), keys) ? 1 : 0;
        }
        out.printf("sealed report with one bit flipped: %d of %d opened; cut short: %d of %d opened; untouched: %s%n", flipped, FLIPS,
                cut, FLIPS, opens(sealed, keys) ? "opened" : "NOT OPENED");
    }

    private static boolean opens(byte[] sealed, List<String> keys) {
        try {
            Age.open(sealed, keys);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
