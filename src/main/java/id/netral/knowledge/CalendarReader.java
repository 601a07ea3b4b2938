package id.netral.knowledge;

import id.netral.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code kalender.md}: stages of the election calendar as a YAML list. */
final class CalendarReader {
    private CalendarReader() {}

    static Optional<List<Stage>> read(String text, Problems problems) {
        return MarkdownFile.parse(text, problems).flatMap(file -> {
            Fields front = file.front();
            List<Stage> stages = new ArrayList<>();
            for (Fields item : front.fieldsList("tahapan")) {
                String id = item.required("id");
                Period period = item.requiredPeriod();
                Map<Language, String> says = new EnumMap<>(Language.class);
                says.put(Language.ID, item.required("teks"));
                says.put(Language.EN, item.required("text"));
                item.end();
                stages.add(new Stage(id, period, says));
            }
            front.end();
            return problems.isEmpty() ? Optional.of(List.copyOf(stages)) : Optional.empty();
        });
    }
}
