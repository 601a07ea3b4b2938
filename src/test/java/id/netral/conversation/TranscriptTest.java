package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole talks from text files: {@code >} what a person types, {@code !} the beginning of a button that is pressed, {@code <}
 * what the reply contains, {@code ~} what it does not contain.
 */
class TranscriptTest {
    private static final Path TALKS = Path.of("src", "test", "resources", "transcripts");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> talks() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(TALKS)) {
            files = found.sorted().toList();
        }
        assertTrue(files.size() > 3, "talks are missing");
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> talk(file)));
    }

    private void talk(Path file) throws IOException {
        try (Office office = new Office(Files.createDirectory(folder.resolve(file.getFileName().toString())), true)) {
            String reply = "";
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String rest = line.length() > 2 ? line.substring(2) : "";
                String place = file.getFileName() + ":" + number;
                switch (line.isEmpty() ? '#' : line.charAt(0)) {
                    case '>' -> reply = shown(office.says(rest.replace("\\n", "\n")));
                    case '!' -> reply = shown(office.presses(rest));
                    case '<' -> assertTrue(reply.contains(rest), place + " expected \"" + rest + "\" in:\n" + reply);
                    case '~' -> assertTrue(!reply.contains(rest), place + " did not expect \"" + rest + "\" in:\n" + reply);
                    default -> { }
                }
            }
        }
    }

    private static String shown(Card card) {
        StringBuilder shown = new StringBuilder(card.text());
        card.buttons().forEach(button -> shown.append("\n[").append(button.label()).append("]"));
        return shown.toString();
    }
}
