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

    /** All stages of which the days could be read. */
    static Optional<List<Stage>> read(String text, Problems problems) {
        return MarkdownFile.parse(text, problems).map(file -> {
            Fields front = file.front();
            List<Stage> stages = new ArrayList<>();
            for (Fields item : front.fieldsList("tahapan")) {
                String id = item.required("id");
                int line = item.line("id");
                Optional<Period> period = item.requiredPeriod();
                Map<Language, String> says = new EnumMap<>(Language.class);
                says.put(Language.ID, item.required("teks"));
                says.put(Language.EN, item.required("text"));
                item.end();
                period.ifPresent(days -> stages.add(new Stage(id, days, says, line)));
            }
            front.end();
            return List.copyOf(stages);
        });
    }
}
