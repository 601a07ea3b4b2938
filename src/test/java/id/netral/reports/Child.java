package id.netral.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process with an intake. It says {@code open} and then the code of every report that was accepted, and stops at the
 * first one that was refused, saying why.
 */
final class Child {
    private static final int THREADS = 4;

    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
        Intake intake = new Office(Path.of(arguments[0])).open();
        say("open");
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(() -> fileUntilRefused(intake)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        intake.close();
        say("closed");
    }

    private static void fileUntilRefused(Intake intake) {
        while (true) {
            Receipt receipt = intake.mint();
            switch (intake.file(receipt, Office.REPORT)) {
                case Filed.Accepted _ -> say(receipt.code());
                case Filed.AlreadyFiled _ -> say("twice");
                case Filed.Refused refused -> {
                    say(refused.reason().name());
                    return;
                }
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** @param largestFile in KiB, or 0 for no limit */
    static Process start(Office office, int largestFile) throws IOException {
        String limit = largestFile == 0 ? "" : "ulimit -f " + largestFile * 2 + "; ";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of("sh", "-c", limit + "exec \"$@\"", "sh", java, "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "-Dorg.sqlite.tmpdir=" + office.folder(), "-cp", System.getProperty("java.class.path"),
                Child.class.getName(), office.folder().toString());
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Unlike {@link Process#destroyForcibly}, leaves what the child said before to be read. */
    static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.US_ASCII);
    }
}
