package id.netral.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many phrases written as one: {@code (mobil|motor) $instansi} stands for each vehicle of each body on the list of that name,
 * {@code sif (sudah|) selesai} for the phrase with and without the word.
 */
final class PhrasePattern {
    /** What one pattern may stand for; more is a slip of the pen. */
    static final int MOST = 5_000;

    private final String text;
    private final Map<String, Set<String>> lists;
    private int at;

    private PhrasePattern(String text, Map<String, Set<String>> lists) {
        this.text = text;
        this.lists = lists;
    }

    /**
     * @param lists phrases by the name that stands behind "$"
     * @throws IllegalArgumentException with one sentence for the admin
     */
    static Set<String> phrases(String pattern, Map<String, Set<String>> lists) {
        PhrasePattern reading = new PhrasePattern(pattern, lists);
        List<String> phrases = reading.either();
        if (reading.at < pattern.length()) {
            throw new IllegalArgumentException("Ada \")\" tanpa \"(\" dalam \"" + pattern + "\".");
        }
        Set<String> tidy = new LinkedHashSet<>();
        phrases.forEach(phrase -> tidy.add(phrase.replace("  ", " ").strip()));
        tidy.remove("");
        return tidy;
    }

    private List<String> either() {
        List<String> all = new ArrayList<>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            List<String> more = sequence();
            limit((long) all.size() + more.size());
            all.addAll(more);
        }
        return all;
    }

    private List<String> sequence() {
        List<String> all = List.of("");
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            all = joined(all, switch (text.charAt(at)) {
                case '(' -> group();
                case '$' -> list();
                case ' ' -> blank();
                default -> List.of(word());
            });
        }
        return all;
    }

    private List<String> group() {
        at++;
        List<String> all = either();
        if (at == text.length()) {
            throw new IllegalArgumentException("Ada \"(\" tanpa \")\" dalam \"" + text + "\".");
        }
        at++;
        return all;
    }

    private List<String> list() {
        at++;
        String name = word();
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("Daftar \"$" + name + "\" tidak ada di atas baris ini.");
        }
        return List.copyOf(list);
    }

    private List<String> blank() {
        at++;
        return List.of(" ");
    }

    private String word() {
        int start = at;
        while (at < text.length() && "()|$ ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private List<String> joined(List<String> left, List<String> right) {
        limit((long) left.size() * right.size());
        List<String> joined = new ArrayList<>();
        left.forEach(before -> right.forEach(after -> joined.add(before + after)));
        return joined;
    }

    private void limit(long phrases) {
        if (phrases > MOST) {
            throw new IllegalArgumentException("\"" + text + "\" berarti lebih dari " + MOST + " frasa.");
        }
    }
}
