package id.netral.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process with an intake: a {@link TrialChild}. */
final class Child {
    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
        Office office = new Office(Path.of(arguments[0]));
        TrialChild.run(office.data(), office.recipients(), System.out);
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
