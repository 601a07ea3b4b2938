package id.netral.knowledge;

import id.netral.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code kartu/<id>.md}. */
final class CardReader {
    /** Before a key that samples teach. */
    private static final String TAUGHT = "~";

    private static final int MAX_TITLE = 90;

    /** Section headings of one language. */
    private record Headings(
            String part, String answer, String allowed, String forbidden, String safest, String next, String explanation, String cases) {}

    private static final Map<Language, Headings> HEADINGS = Map.of(
            Language.ID,
            new Headings("Indonesia", "Jawaban", "Boleh bila", "Dilarang bila", "Paling aman", "Langkah berikut", "Penjelasan", "Kasus "),
            Language.EN,
            new Headings("English", "Answer", "Allowed if", "Forbidden if", "Safest", "Next step", "Explanation", "Case "));

    private CardReader() {}

    static Optional<RuleCard> read(String id, String version, String text, Problems problems) {
        Optional<MarkdownFile> parsed = MarkdownFile.parse(text, problems);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        parsed.get().checkParts(problems);
        Fields front = parsed.get().front();
        Fields titles = front.requiredFields("judul");
        Map<Language, String> title = titles(titles);
        title.forEach((language, words) -> {
            if (words.length() > MAX_TITLE) {
                problems.add(titles.line(language.code()), "Judul lebih dari " + MAX_TITLE + " karakter.");
            }
        });
        titles.end();
        Optional<Verdict> verdict = front.choice("putusan", Verdict.class);
        Optional<String> editionOf = front.optional("edisi");
        int stageLine = front.line("tahapan");
        Optional<String> stage = front.optional("tahapan");
        if (stage.isPresent() && !stage.get().equals("tampilkan")) {
            problems.add(stageLine, "\"tahapan\" hanya mengenal nilai \"tampilkan\".");
        }
        Optional<RuleCard.Status> status = front.choice("status", RuleCard.Status.class);
        List<Citation> citations = citations(front, problems);
        Period period = front.period("berlaku");
        Checked checked = checked(front.requiredFields("diperiksa"));
        Map<Language, CardText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(parsed.get(), language, title.getOrDefault(language, ""), problems).ifPresent(t -> texts.put(language, t));
        }
        Verdict main = verdict.orElse(Verdict.INFO);
        List<RuleCard.Key> keys = keys(front, main, problems);
        List<Example> samples = examples(front, "contoh", id, main, problems);
        List<Example> tests = examples(front, "uji", id, main, problems);
        front.end();
        if (texts.size() == Language.values().length) {
            Set<Verdict> cases = texts.get(Language.ID).cases().keySet();
            if (!cases.equals(texts.get(Language.EN).cases().keySet())) {
                problems.add(0, "Kasus dalam bagian Indonesia dan English tidak sama.");
            }
            if (cases.contains(main)) {
                problems.add(0, "Kasus " + main + " sama dengan putusan kartu.");
            }
        }
        if (verdict.isEmpty() || status.isEmpty() || texts.size() < Language.values().length) {
            return Optional.empty();
        }
        return Optional.of(new RuleCard(id, editionOf, stage.isPresent(), version, problems.file(), main, status.get(), citations, period, checked, texts, keys, samples, tests));
    }

    static Map<Language, String> titles(Fields fields) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            titles.put(language, fields.required(language.code()));
        }
        return titles;
    }

    static Checked checked(Fields fields) {
        Checked checked = new Checked(fields.requiredDate("tanggal"), fields.required("oleh"), fields.line("tanggal"));
        fields.end();
        return checked;
    }

    private static List<Citation> citations(Fields front, Problems problems) {
        List<Citation> citations = new ArrayList<>();
        int line = front.line("sumber");
        for (Fields item : front.fieldsList("sumber")) {
            citations.add(new Citation(item.required("id"), item.required("rujukan"), item.line("id")));
            item.end();
        }
        if (citations.isEmpty()) {
            problems.add(line, "Kartu perlu sedikitnya satu sumber.");
        }
        return citations;
    }

    private static List<RuleCard.Key> keys(Fields front, Verdict main, Problems problems) {
        List<RuleCard.Key> keys = new ArrayList<>();
        front.tagged("kunci").forEach(entry -> {
            Fields.Value value = entry.getValue();
            Set<String> concepts = new HashSet<>();
            Set<String> absent = new HashSet<>();
            boolean taught = value.text().startsWith(TAUGHT);
            for (String part : value.text().substring(taught ? TAUGHT.length() : 0).split("\\+")) {
                String word = part.strip();
                if (word.startsWith("-")) {
                    absent.add(word.substring(1).strip());
                } else {
                    concepts.add(word);
                }
            }
            if (concepts.isEmpty()) {
                problems.add(value.line(), "Kunci perlu sedikitnya satu konsep yang harus ada.");
            }
            Optional<Verdict> verdict = entry.getKey().isEmpty()
                    ? Optional.of(main)
                    : Fields.choice(entry.getKey().get(), Verdict.class,
                            () -> problems.add(value.line(), "\"" + entry.getKey().get() + "\" bukan putusan."));
            verdict.ifPresent(v -> keys.add(new RuleCard.Key(concepts, absent, v, taught, value.line())));
        });
        return keys;
    }

    private static List<Example> examples(Fields front, String field, String id, Verdict main, Problems problems) {
        List<Example> examples = new ArrayList<>();
        front.tagged(field).forEach(entry -> {
            Fields.Value value = entry.getValue();
            List<Label> labels = new ArrayList<>();
            for (String word : entry.getKey().orElse(main.name()).split("\\|", -1)) {
                Label.of(word.strip()).ifPresentOrElse(
                        labels::add,
                        () -> problems.add(value.line(), "\"" + word.strip()
                                + "\" bukan putusan; bila itu bagian dari pertanyaan, apit seluruhnya dengan tanda kutip."));
            }
            String start = value.text().contains(":") ? value.text().substring(0, value.text().indexOf(':')).strip() : "";
            if (Label.of(start).isPresent()) {
                problems.add(value.line(), "Apit hanya pertanyaannya dengan tanda kutip, bukan \"" + start + ":\" di depannya.");
            } else if (value.text().isEmpty()) {
                problems.add(value.line(), "Pertanyaan kosong.");
            } else if (!labels.isEmpty()) {
                examples.add(new Example(id + ":" + value.line(), "-", value.text(), labels, Set.of(id), "", problems.file(), value.line()));
            }
        });
        return examples;
    }

    private static Optional<CardText> text(MarkdownFile file, Language language, String title, Problems problems) {
        Headings names = HEADINGS.get(language);
        Optional<MarkdownFile.Part> part = file.part(names.part());
        if (part.isEmpty()) {
            problems.add(0, "Bagian \"# " + names.part() + "\" tidak ada.");
            return Optional.empty();
        }
        Map<String, MarkdownFile.Section> sections = new LinkedHashMap<>();
        Map<Verdict, CardText.Case> cases = new EnumMap<>(Verdict.class);
        for (MarkdownFile.Section section : part.get().sections()) {
            if (section.heading().isEmpty()) {
                problems.add(section.line(), "Tulisan ini tidak berada di bawah judul \"## \".");
            } else if (section.heading().startsWith(names.cases())) {
                readCase(section, names, cases, problems);
            } else if (!Set.of(names.answer(), names.allowed(), names.forbidden(), names.safest(), names.next(), names.explanation())
                    .contains(section.heading())) {
                problems.add(section.line(), "Bagian \"" + section.heading() + "\" tidak dikenal.");
            } else if (sections.put(section.heading(), section) != null) {
                problems.add(section.line(), "Bagian \"" + section.heading() + "\" ditulis dua kali.");
            }
        }
        for (String needed : List.of(names.answer(), names.next())) {
            if (!sections.containsKey(needed)) {
                problems.add(part.get().line(), "Bagian \"## " + needed + "\" tidak ada.");
            }
        }
        return Optional.of(new CardText(
                title,
                paragraph(sections, names.answer()),
                bullets(sections, names.allowed(), problems),
                bullets(sections, names.forbidden(), problems),
                paragraph(sections, names.safest()),
                paragraph(sections, names.next()),
                paragraph(sections, names.explanation()),
                cases));
    }

    private static void readCase(
            MarkdownFile.Section section, Headings names, Map<Verdict, CardText.Case> cases, Problems problems) {
        String rest = section.heading().substring(names.cases().length());
        int colon = rest.indexOf(':');
        if (colon < 0) {
            problems.add(section.line(), "Tulis \"## " + names.cases() + "PUTUSAN: judul\".");
            return;
        }
        Fields.choice(rest.substring(0, colon), Verdict.class,
                        () -> problems.add(section.line(), "\"" + rest.substring(0, colon).strip() + "\" bukan putusan."))
                .ifPresent(verdict -> {
                    CardText.Case spoken = new CardText.Case(rest.substring(colon + 1).strip(), section.paragraph());
                    if (spoken.title().isEmpty() || spoken.text().isEmpty()) {
                        problems.add(section.line(), "Kasus perlu judul dan isi.");
                    } else if (cases.put(verdict, spoken) != null) {
                        problems.add(section.line(), "Kasus " + verdict + " ditulis dua kali.");
                    }
                });
    }

    private static String paragraph(Map<String, MarkdownFile.Section> sections, String name) {
        return sections.containsKey(name) ? sections.get(name).paragraph() : "";
    }

    private static List<String> bullets(Map<String, MarkdownFile.Section> sections, String name, Problems problems) {
        List<String> bullets = new ArrayList<>();
        if (sections.containsKey(name)) {
            MarkdownFile.Section section = sections.get(name);
            for (String line : section.lines()) {
                if (line.startsWith("- ")) {
                    bullets.add(line.substring(2).strip());
                } else if (!line.isBlank() && !bullets.isEmpty()) {
                    bullets.add(bullets.removeLast() + " " + line.strip());
                } else if (!line.isBlank()) {
                    problems.add(section.line(), "Bagian \"" + name + "\" harus berupa daftar dengan tanda \"- \".");
                    break;
                }
            }
        }
        return bullets;
    }
}
