package id.netral.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A Markdown text with YAML front matter, cut at its headings.
 *
 * @param parts first-level parts, each with its second-level sections
 */
record MarkdownFile(Fields front, List<Part> parts) {
    /**
     * @param heading empty for text before the first heading
     * @param lines without the heading, blank lines at both ends removed
     */
    record Section(String heading, int line, List<String> lines) {
        String paragraph() {
            return String.join(" ", lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList());
        }

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    record Part(String heading, int line, List<Section> sections) {}

    private static final Set<String> LANGUAGES = Set.of("indonesia", "english");
    private static final String FENCE = "---";

    static Optional<MarkdownFile> parse(String text, Problems problems) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            problems.add(1, "Berkas harus diawali baris \"---\".");
            return Optional.empty();
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(1, "Bagian atas tidak ditutup dengan baris \"---\".");
            return Optional.empty();
        }
        int close = end;
        return Fields.parse(String.join("\n", lines.subList(1, close)), 2, problems)
                .map(front -> new MarkdownFile(front, parts(lines, close + 1)));
    }

    private static List<Part> parts(List<String> lines, int start) {
        List<Part> parts = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        String part = "";
        int partLine = start + 1;
        String heading = "";
        int headingLine = start + 1;
        List<String> body = new ArrayList<>();
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean first = line.startsWith("# ");
            if (first || line.startsWith("## ")) {
                close(sections, heading, headingLine, body);
                body = new ArrayList<>();
                heading = first ? "" : line.substring(3).strip();
                headingLine = i + 1;
                if (first) {
                    if (!sections.isEmpty() || !part.isEmpty()) {
                        parts.add(new Part(part, partLine, List.copyOf(sections)));
                    }
                    sections = new ArrayList<>();
                    part = line.substring(2).strip();
                    partLine = i + 1;
                }
            } else {
                body.add(line);
            }
        }
        close(sections, heading, headingLine, body);
        if (!sections.isEmpty() || !part.isEmpty()) {
            parts.add(new Part(part, partLine, List.copyOf(sections)));
        }
        return parts;
    }

    private static void close(List<Section> sections, String heading, int line, List<String> body) {
        List<String> kept = new ArrayList<>(body);
        while (!kept.isEmpty() && kept.getFirst().isBlank()) {
            kept.removeFirst();
        }
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        if (!heading.isEmpty() || !kept.isEmpty()) {
            sections.add(new Section(heading, line, List.copyOf(kept)));
        }
    }

    /** Reports whatever is in neither of the two languages, or in one of them again. */
    void checkParts(Problems problems) {
        Set<String> known = new HashSet<>();
        for (Part part : parts) {
            String heading = part.heading().toLowerCase(Locale.ROOT);
            if (heading.isEmpty()) {
                problems.add(part.line(), "Tulisan ini tidak berada di bawah judul \"# Indonesia\" atau \"# English\".");
            } else if (!LANGUAGES.contains(heading)) {
                problems.add(part.line(), "Bagian \"# " + part.heading() + "\" tidak dikenal.");
            } else if (!known.add(heading)) {
                problems.add(part.line(), "Bagian \"# " + part.heading() + "\" ditulis dua kali.");
            }
        }
    }

    Optional<Part> part(String heading) {
        return parts.stream().filter(p -> p.heading().equalsIgnoreCase(heading)).findFirst();
    }
}
