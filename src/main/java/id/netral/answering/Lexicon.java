package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Known words with their frequency, and the way from an unknown word to a known one. */
final class Lexicon {
    private static final int SHORTEST_ROOT = 4;
    private static final int COMMON_ENOUGH = 2;
    /** How much more a near word counts than a frequent one. */
    private static final double NEARNESS = 4;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Character, List<Misspelling.Known>> byInitial = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Set<String> whole;
    private final Set<String> everyday;

    /**
     * @param whole words that are their own root
     * @param everyday words that are not standard but may be meant: {@code nntn} means {@code nonton}, which is respelt afterwards
     */
    Lexicon(Set<String> whole, Set<String> everyday) {
        this.whole = whole;
        this.everyday = everyday;
    }

    /** Adds a word; words whose count stays below {@link #COMMON_ENOUGH} are known only if added as certain. */
    void add(String word, int times) {
        counts.merge(word, times, Integer::sum);
    }

    /** Call once after the last {@link #add}. */
    Lexicon freeze() {
        counts.values().removeIf(count -> count < COMMON_ENOUGH);
        counts.keySet().forEach(word -> roots.put(word, rootOfRoots(word)));
        group();
        return this;
    }

    private void group() {
        Stream.concat(counts.keySet().stream(), everyday.stream()).distinct().sorted()
                .forEach(word -> byInitial.computeIfAbsent(word.charAt(0), k -> new ArrayList<>()).add(new Misspelling.Known(word)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(everyday.size());
        for (String word : everyday) {
            out.writeUTF(word);
        }
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String root = root(entry.getKey());
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
            out.writeUTF(root.equals(entry.getKey()) ? "" : root);
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        Set<String> everyday = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            everyday.add(in.readUTF());
        }
        Lexicon lexicon = new Lexicon(Set.of(), everyday);
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

    /** How often a word may be meant that is not written as it stands in the vocabulary. */
    private int meant(String word) {
        return Math.max(count(word), everyday.contains(word) ? COMMON_ENOUGH : 0);
    }

    /** The known root of a known word. */
    String root(String word) {
        return roots.getOrDefault(word, word);
    }

    /** {@code memberikan}, {@code memberi}, {@code beri}: all of them have the last one's root. */
    private String rootOfRoots(String word) {
        String root = word;
        for (String next = findRoot(root); !next.equals(root); next = findRoot(root)) {
            root = next;
        }
        return root;
    }

    private String findRoot(String word) {
        if (whole.contains(word)) {
            return word;
        }
        String best = word;
        int most = 0;
        for (String rest : Affixes.remains(word)) {
            if (whole.contains(rest)) {
                return rest;
            }
            int count = count(rest);
            if (rest.length() >= SHORTEST_ROOT && count > most) {
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
            int count = meant(rest);
            if (count > most && (rest.length() >= SHORTEST_ROOT || Affixes.isOnlyEncliticAfter(rest, word))) {
                best = rest;
                most = count;
            }
        }
        return best;
    }

    /** The known word that this one probably misspells; empty when there is none. */
    String mended(String word) {
        if (word.length() < Misspelling.MIN_LENGTH) {
            return "";
        }
        Misspelling misspelling = new Misspelling(word);
        String best = "";
        double bestScore = 0;
        for (Misspelling.Known known : byInitial.getOrDefault(word.charAt(0), List.of())) {
            double cost = misspelling.cost(known);
            if (cost < Misspelling.NEVER) {
                double score = Math.log(1 + meant(known.word())) / (1 + NEARNESS * cost);
                if (score > bestScore) {
                    bestScore = score;
                    best = known.word();
                }
            }
        }
        return best;
    }
}
