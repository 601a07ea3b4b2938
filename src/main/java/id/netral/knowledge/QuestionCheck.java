package id.netral.knowledge;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the questions that teach and those that test. */
final class QuestionCheck {
    private static final Set<String> REGISTERS = Set.of("F", "S", "M", "E", "T");

    private final Places places;

    QuestionCheck(Places places) {
        this.places = places;
    }

    /** @param rows of question files, those of one file together */
    void checkRows(List<Example> rows) {
        String file = "";
        Set<String> ids = new HashSet<>();
        for (Example row : rows) {
            if (!row.file().equals(file)) {
                file = row.file();
                ids.clear();
            }
            if (!REGISTERS.contains(row.register())) {
                places.add(file, row.line(), "Ragam \"" + row.register() + "\" tidak dikenal; pilih F, S, M, E, atau T");
            }
            if (!row.id().isEmpty() && !ids.add(row.id())) {
                places.add(file, row.line(), "Id baris ini sudah dipakai di atasnya");
            }
        }
    }

    /** Reports the same words with labels of which none is the same, and tests that are taught: these prove nothing. */
    void checkWording(List<Example> examples, List<Example> tests) {
        Map<String, Example> known = HashMap.newHashMap(examples.size());
        for (Example example : examples) {
            Example first = known.putIfAbsent(example.question(), example);
            if (first != null && !example.question().isEmpty() && !first.labels().isEmpty() && !example.labels().isEmpty()
                    && Collections.disjoint(first.labels(), example.labels())) {
                places.add(example.file(), example.line(), "Pertanyaan ini sudah ada dengan putusan lain di " + first.file() + ":" + first.line());
            }
        }
        for (Example test : tests) {
            Example taught = test.question().isEmpty() ? null : known.get(test.question());
            if (taught != null) {
                places.add(test.file(), test.line(), "Pertanyaan uji ini juga contoh di " + taught.file() + ":" + taught.line() + "; ujian yang sama tidak membuktikan apa-apa");
            }
        }
    }
}
