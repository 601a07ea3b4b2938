package id.netral.reports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that trials kill: files reports as fast as it can. Says {@code open} and then the code of every report that was
 * accepted, and stops at the first one that was refused, saying why.
 */
public final class TrialChild {
    static final String MARKER = "PENANDA-camat-membagikan-stiker";
    private static final String FILLING = "camat bagi stiker ".repeat(110);
    private static final int THREADS = 4;

    private TrialChild() {}

    public static void run(Path data, Path recipients, PrintStream out) throws InterruptedException {
        Intake intake = Intake.open(data, recipients, Clock.systemDefaultZone(), new SecureRandom());
        say(out, "open");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(() -> fileUntilRefused(intake, out)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        intake.close();
        say(out, "closed");
    }

    /** About 2 KB, different for every receipt. */
    static Report report(Receipt receipt) {
        return Report.about("mobil-dinas").plus(MARKER + " " + FILLING + receipt.code().hashCode());
    }

    private static void fileUntilRefused(Intake intake, PrintStream out) {
        while (true) {
            Receipt receipt = intake.mint();
            switch (intake.file(receipt, report(receipt))) {
                case Filed.Accepted _ -> say(out, receipt.code());
                case Filed.AlreadyFiled _ -> say(out, "twice");
                case Filed.Refused refused -> {
                    say(out, refused.reason().name());
                    return;
                }
            }
        }
    }

    private static synchronized void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
