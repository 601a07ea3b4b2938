package id.netral.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of files: a bad one, laid into a folder as its first line says, and the problems that it must report. */
class BadFilesTest {
    private static final Path PAIRS = Path.of("src", "test", "resources", "knowledge-bad");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> reportEveryProblemWithItsLine() throws IOException {
        List<Path> bad;
        try (Stream<Path> files = Files.list(PAIRS)) {
            bad = files.filter(f -> !f.toString().endsWith(".problems")).sorted().toList();
        }
        assertTrue(bad.size() >= 8, "pairs are missing");
        return bad.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> report(file)));
    }

    private void report(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path root = Files.createDirectory(folder.resolve(name));
        for (String needed : List.of("sumber/pp-94-2021.md", "kamus/konsep.txt")) {
            Files.createDirectories(root.resolve(needed).getParent());
            Files.copy(Shipped.FOLDER.resolve(needed), root.resolve(needed));
        }
        String place = name.replace("__", "/");
        Files.createDirectories(root.resolve(place).getParent());
        Files.write(root.resolve(place), Files.readAllBytes(file));
        List<String> problems = new KnowledgeFolder(root, Shipped.CLOCK).load().problems().stream().map(Problem::toString).toList();
        assertEquals(Files.readAllLines(file.resolveSibling(name + ".problems")), problems);
    }
}
