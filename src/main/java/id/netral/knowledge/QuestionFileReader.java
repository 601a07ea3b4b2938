package id.netral.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads question files: tab-separated columns id, register, question, labels any of, cards any of, pair. Lines that begin with
 * {@code #} and blank lines are passed over.
 */
final class QuestionFileReader {
    private static final int COLUMNS = 5;

    private QuestionFileReader() {}

    static Optional<List<Example>> read(String text, Problems problems) {
        List<Example> examples = new ArrayList<>();
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
            List<Label> labels = new ArrayList<>();
            for (String word : columns[3].split("\\|")) {
                Optional<Label> label = Label.of(word.strip());
                if (label.isEmpty()) {
                    problems.add(i + 1, "\"" + word.strip() + "\" bukan putusan yang dikenal.");
                }
                label.ifPresent(labels::add);
            }
            if (columns[2].isBlank()) {
                problems.add(i + 1, "Pertanyaan kosong.");
            } else if (!labels.isEmpty()) {
                examples.add(new Example(columns[0].strip(), columns[1].strip().intern(), columns[2].strip(), List.copyOf(labels), cards(columns[4]),
                        columns.length > COLUMNS ? columns[5].strip() : "", problems.file(), i + 1));
            }
        }
        return problems.isEmpty() ? Optional.of(List.copyOf(examples)) : Optional.empty();
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
