package id.netral.knowledge;

import id.netral.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code edaran/*.md} and {@code edaran/*.txt} and cuts them into passages by heading, article and paragraph. */
final class CircularReader {
    /** In UTF-16 units; long enough to say something, short enough to be shown whole. */
    private static final int MAX_PASSAGE = 600;

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(bab|bagian|pasal|angka|huruf)\\s+[0-9a-zivx]+\\b.{0,80}$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private CircularReader() {}

    static Optional<List<Passage>> read(String file, String text, Problems problems) {
        return file.endsWith(".txt") ? plain(file, text) : markdown(file, text, problems);
    }

    private static Optional<List<Passage>> markdown(String file, String text, Problems problems) {
        Optional<MarkdownFile> parsed = MarkdownFile.parse(text, problems);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Fields front = parsed.get().front();
        Map<Language, String> title = CardReader.titles(front.requiredFields("judul"));
        String source = front.required("sumber");
        front.date("tanggal");
        front.optional("jenis");
        front.end();
        List<Passage> passages = new ArrayList<>();
        for (MarkdownFile.Part part : parsed.get().parts()) {
            for (MarkdownFile.Section section : part.sections()) {
                String heading = section.heading().isEmpty() ? part.heading() : section.heading();
                cut(section.text(), heading).forEach(p -> passages.add(new Passage(file, title, p.heading, p.text, source)));
            }
        }
        return Optional.of(List.copyOf(passages));
    }

    private static Optional<List<Passage>> plain(String file, String text) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".txt", "");
        Map<Language, String> title = new EnumMap<>(Map.of(Language.ID, name, Language.EN, name));
        return Optional.of(cut(text, "").stream().map(p -> new Passage(file, title, p.heading, p.text, "")).toList());
    }

    private record Piece(String heading, String text) {}

    private static List<Piece> cut(String text, String heading) {
        List<Piece> pieces = new ArrayList<>();
        String current = heading;
        for (String paragraph : text.split("\\n\\s*\\n")) {
            StringBuilder body = new StringBuilder();
            for (String line : paragraph.lines().map(String::strip).toList()) {
                if (ARTICLE.matcher(line).matches()) {
                    flush(pieces, current, body);
                    current = line;
                } else {
                    body.append(body.isEmpty() ? "" : "\n").append(line.replaceFirst("^#+\\s*", ""));
                }
            }
            flush(pieces, current, body);
        }
        return pieces;
    }

    private static void flush(List<Piece> pieces, String heading, StringBuilder body) {
        StringBuilder piece = new StringBuilder();
        for (String part : parts(body)) {
            if (!piece.isEmpty() && piece.length() + 1 + part.length() > MAX_PASSAGE) {
                pieces.add(new Piece(heading, piece.toString()));
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : " ").append(part);
        }
        if (!piece.toString().isBlank()) {
            pieces.add(new Piece(heading, piece.toString().strip()));
        }
        body.setLength(0);
    }

    /** Sentences, and pieces of those that are longer than a passage; each on one line. */
    private static List<String> parts(CharSequence text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text)) {
            int start = 0;
            while (sentence.length() - start > MAX_PASSAGE) {
                int length = end(sentence.substring(start, start + MAX_PASSAGE + 1));
                parts.add(sentence.substring(start, start + length).strip().replace('\n', ' '));
                start += length;
            }
            parts.add(sentence.substring(start).strip().replace('\n', ' '));
        }
        return parts;
    }

    /** Where the text, one too long to be a passage, is cut best: at the end of a line, at a blank, or else inside a word. */
    private static int end(String text) {
        int end = text.lastIndexOf('\n');
        if (end <= 0) {
            end = text.lastIndexOf(' ');
        }
        if (end > 0) {
            return end;
        }
        return Character.isLowSurrogate(text.charAt(MAX_PASSAGE)) ? MAX_PASSAGE - 1 : MAX_PASSAGE;
    }
}
