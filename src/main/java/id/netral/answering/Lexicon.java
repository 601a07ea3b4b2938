package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known words with their frequency, and the way from an unknown word to a known one. */
final class Lexicon {
    private static final int MIN_MENDED = 4;
    private static final int COMMON_ENOUGH = 2;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<String>> bySkeleton = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();

    /** Adds a word; words whose count stays below {@link #COMMON_ENOUGH} are known only if added as certain. */
    void add(String word, int times) {
        counts.merge(word, times, Integer::sum);
    }

    /** Call once after the last {@link #add}. */
    Lexicon freeze() {
        counts.values().removeIf(count -> count < COMMON_ENOUGH);
        counts.keySet().forEach(word -> roots.put(word, findRoot(word)));
        group();
        return this;
    }

    private void group() {
        counts.keySet().forEach(word -> bySkeleton.computeIfAbsent(skeleton(word), k -> new ArrayList<>()).add(word));
        bySkeleton.values().forEach(Collections::sort);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String root = root(entry.getKey());
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
            out.writeUTF(root.equals(entry.getKey()) ? "" : root);
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        Lexicon lexicon = new Lexicon();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            String word = in.readUTF();
            lexicon.counts.put(word, in.readInt());
            String root = in.readUTF();
            if (!root.isEmpty()) {
                lexicon.roots.put(word, root);
            }
        }
        lexicon.group();
        return lexicon;
    }

    boolean knows(String word) {
        return counts.containsKey(word);
    }

    int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** The known root of a known word. */
    String root(String word) {
        return roots.getOrDefault(word, word);
    }

    private String findRoot(String word) {
        String best = word;
        int most = 0;
        for (String rest : Affixes.remains(word)) {
            int count = count(rest);
            if (rest.length() >= MIN_MENDED && count > most) {
                best = rest;
                most = count;
            }
        }
        return best;
    }

    /** The most frequent known word that is left when affixes go; empty when there is none. */
    String withoutAffixes(String word) {
        String best = "";
        int most = 0;
        for (String rest : Affixes.remains(word)) {
            int count = count(rest);
            if (count > most && (rest.length() >= MIN_MENDED || word.length() - rest.length() <= 3)) {
                best = rest;
                most = count;
            }
        }
        return best;
    }

    /** The known word that this one probably misspells; empty when there is none. */
    String mended(String word) {
        if (word.length() < 3) {
            return "";
        }
        String best = "";
        double bestScore = 0;
        for (String candidate : bySkeleton.getOrDefault(skeleton(word), List.of())) {
            if (Math.abs(candidate.length() - word.length()) <= 3) {
                double score = score(candidate, 0.5 * distance(word, candidate));
                if (score > bestScore) {
                    bestScore = score;
                    best = candidate;
                }
            }
        }
        if (best.isEmpty() && word.length() >= MIN_MENDED) {
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                String candidate = entry.getKey();
                if (candidate.charAt(0) == word.charAt(0) && candidate.length() >= MIN_MENDED
                        && Math.abs(candidate.length() - word.length()) <= 1 && distance(word, candidate) == 1) {
                    double score = score(candidate, 1);
                    if (score > bestScore || score == bestScore && candidate.compareTo(best) < 0) {
                        bestScore = score;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    private double score(String candidate, double distance) {
        return Math.log(1 + count(candidate)) / (1 + distance);
    }

    /** First letter and consonants: {@code kmpnye}, {@code kampanye} and {@code kampanya} are alike. */
    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean vowel = "aeiou".indexOf(c) >= 0;
            if (i == 0 || !vowel && c != skeleton.charAt(skeleton.length() - 1)) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    /** Damerau-Levenshtein distance with adjacent transpositions. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
