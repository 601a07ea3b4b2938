package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The age program as Debian has it, and other programs beside it. */
final class AgeProgram {
    private AgeProgram() {}

    static void assumeInstalled() {
        String[] folders = System.getenv("PATH").split(":");
        boolean installed = Arrays.stream(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, "age")));
        assumeTrue(installed, "skipped: the age program is not installed (apt-get install age)");
    }

    /** What the program writes to its standard output; fails unless it ends well. */
    static byte[] run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return output;
    }
}
