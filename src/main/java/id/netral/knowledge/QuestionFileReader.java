package id.netral.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads question files: tab-separated columns id, register, question, labels any of, cards any of, pair. Lines that begin with
 * {@code #} and blank lines are passed over.
 */
final class QuestionFileReader {
    private static final int COLUMNS = 5;

    private QuestionFileReader() {}

    /** All questions, those with problems too. */
    static List<Example> read(String text, Problems problems) {
        List<Example> examples = new ArrayList<>();
        Map<String, List<Label>> known = new HashMap<>();
        Map<String, Set<String>> cards = new HashMap<>();
        Map<String, String> registers = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < COLUMNS) {
                problems.add(i + 1, "Baris ini perlu lima atau enam kolom yang dipisahkan tab: id, ragam, pertanyaan, putusan, kartu, pasangan.");
                continue;
            }
            List<Label> labels = known.containsKey(columns[3]) ? known.get(columns[3]) : labels(columns[3], i + 1, problems);
            if (problems.isEmpty()) {
                known.put(columns[3], labels);
            }
            if (columns[2].isBlank()) {
                problems.add(i + 1, "Pertanyaan kosong.");
            }
            examples.add(new Example(columns[0].strip(), registers.computeIfAbsent(columns[1].strip(), String::intern), columns[2].strip(), labels,
                    cards.computeIfAbsent(columns[4], QuestionFileReader::cards),
                    columns.length > COLUMNS ? columns[5].strip() : "", problems.file(), i + 1));
        }
        return List.copyOf(examples);
    }

    private static List<Label> labels(String column, int line, Problems problems) {
        List<Label> labels = new ArrayList<>();
        for (String word : column.split("\\|", -1)) {
            Label.of(word.strip()).ifPresentOrElse(labels::add, () -> problems.add(line, "\"" + word.strip() + "\" bukan putusan yang dikenal."));
        }
        return List.copyOf(labels);
    }

    /** Tens of thousands of questions name the same few cards: one copy of each name, and no more around it than needed. */
    private static Set<String> cards(String column) {
        List<String> cards = Stream.of(column.split("\\|")).map(String::strip)
                .filter(card -> !card.isEmpty() && !card.equals("-"))
                .map(String::intern)
                .toList();
        return cards.size() > 1 ? new LinkedHashSet<>(cards) : Set.copyOf(cards);
    }
}
