package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script in front, with a Java that only says how it was called. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            case $1 in
                -version) echo 'openjdk version "25.0.1"' >&2 ;;
                *) cat && echo "$@ in ${LC_ALL:-$LANG}" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("rumah baru"));
        Files.copy(Path.of("netral"), home.resolve("netral"));
        Files.createFile(Files.createDirectory(home.resolve("target")).resolve("netral.jar"));
        Path java = Files.createDirectories(folder.resolve("java").resolve("bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    /** What was said, on standard error too. */
    private String run(String line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", line, home.resolve("netral").toString()).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private void assertFound(String said) {
        assertTrue(said.contains("-Dnetral.home=" + home + " -jar " + home.resolve("target").resolve("netral.jar") + " rawat"), said);
    }

    @Test
    void findsItsHomeFromAnotherFolderAndThroughALink() throws IOException, InterruptedException {
        assertFound(run("exec \"$0\" rawat"));
        Files.createSymbolicLink(folder.resolve("tautan"), home.resolve("netral"));
        assertFound(run("exec ./tautan rawat"));
    }

    @Test
    void readsNamesOfFilesAsUtf8() throws IOException, InterruptedException {
        String without = "unset LC_ALL LC_CTYPE LANG; ";
        assertTrue(run(without + "exec \"$0\" rawat").endsWith(" in C.UTF-8\n"));
        assertTrue(run(without + "LANG=C exec \"$0\" rawat").endsWith(" in C.UTF-8\n"));
        assertTrue(run(without + "LANG=id_ID.utf8 exec \"$0\" rawat").endsWith(" in id_ID.utf8\n"));
    }

    @Test
    void needsNoHomeOfThePerson() throws IOException, InterruptedException {
        assertFound(run("unset HOME; exec \"$0\" rawat"));
    }

    @Test
    void bearsClosedInputAndOutput() throws IOException, InterruptedException {
        assertFound(run("exec \"$0\" rawat <&-"));
        assertEquals("", run("exec \"$0\" rawat >&-"));
        assertFound(run("exec \"$0\" rawat 2>&-"));
    }
}
