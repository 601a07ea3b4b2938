package id.netral.app;

import id.netral.conversation.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the last check saw, so that the next one can say what an edit changed.
 *
 * @param files digests by file
 * @param answers outcomes by test question
 */
record LastCheck(Map<String, String> files, Map<String, String> answers) {
    private static final String FILE = "F";
    private static final String ANSWER = "A";

    /** A file that cannot be read counts as no check. */
    static LastCheck read(Path file) {
        Map<String, String> files = new TreeMap<>();
        Map<String, String> answers = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\t", 3);
                if (columns.length == 3) {
                    (columns[0].equals(FILE) ? files : answers).put(columns[1], columns[2]);
                }
            }
        } catch (IOException e) {
            return new LastCheck(Map.of(), Map.of());
        }
        return new LastCheck(files, answers);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        files.forEach((name, digest) -> lines.add(FILE + "\t" + name + "\t" + digest));
        answers.forEach((question, outcome) -> lines.add(ANSWER + "\t" + question.replace('\t', ' ') + "\t" + outcome));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The first word of an outcome: another card with the same verdict is no flip. */
    private static String verdict(String outcome) {
        return outcome.split(" ", 2)[0];
    }

    /** One line for each test question whose verdict is another now, and the files that were edited since. */
    List<String> changesTo(LastCheck now) {
        List<String> changes = new ArrayList<>();
        answers.forEach((question, outcome) -> {
            String other = now.answers.get(question.replace('\t', ' '));
            if (other != null && !verdict(other).equals(verdict(outcome))) {
                changes.add(Say.text(Phrase.CHECK_CHANGED, question, outcome, other));
            }
        });
        if (!changes.isEmpty()) {
            Set<String> edited = new TreeSet<>(now.files.keySet());
            edited.addAll(files.keySet());
            edited.removeIf(name -> files.getOrDefault(name, "").equals(now.files.getOrDefault(name, "")));
            changes.add(edited.isEmpty() ? Say.text(Phrase.CHECK_NO_EDITS) : Say.text(Phrase.CHECK_EDITS, String.join(", ", edited)));
        }
        return changes;
    }
}
