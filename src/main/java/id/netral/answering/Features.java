package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A question as a sparse vector of length 1: words and roots 1 to 2, concepts and pairs of concepts, perhaps pairs of roots.
 *
 * @param indices ascending, each below {@link #DIMENSIONS}, or rows of {@link FeatureRows}
 */
record Features(int[] indices, float[] values) {
    /** A power of two: names are hashed into this many places. */
    static final int DIMENSIONS = 1 << 20;

    /** Length of what the words say and of what the concepts say, so that many words do not drown the one notion that decides. */
    private static final float ALL_WORDS = 0.8f;
    private static final float ALL_CONCEPTS = 0.6f;

    private static final float WORDS = 1.2f;
    private static final float ROOTS = 1.5f;
    private static final float ROOTS_APART = 0.9f;
    private static final float CONCEPTS = 3f;
    private static final float PAIRS = 1.5f;

    /** What is not said also says something, but models see only what is there: that nothing is risky, that no detail is left over. */
    private static final String HARMLESS = "+harmless";
    private static final String UNEXPLAINED = "+unexplained";
    private static final int MANY = 3;
    private static final char DENIED = '~';
    /** What a second question says changes what the first has said. */
    private static final char CONTINUED = '>';
    /** Who it is about, and what that person is. */
    private static final String ASKED = "?";
    private static final String CLAUSE = ",";
    private static final String STANDING = "+";
    /** Relations over the border of a part, and concepts in different parts and in the same. */
    private static final int ACROSS = 'x';
    private static final int BEFORE = 'b';
    private static final int WITHIN = 'i';
    /** Up to this distance even common words belong together. */
    private static final int NEAR = 3;

    /** What the question says. */
    static Features of(Reading reading) {
        Builder builder = new Builder();
        addWords(builder, reading);
        return withConcepts(builder, reading, false);
    }

    /** The same, and which words stand together in it though not side by side: a detail and what it belongs to. */
    static Features ofRelations(Reading reading) {
        Builder builder = new Builder();
        addWords(builder, reading);
        addWordsApart(builder, reading);
        return withConcepts(builder, reading, true);
    }

    /** What each word says by itself, before the first who it is about if that is not the asker: places below {@link #DIMENSIONS}. */
    static List<int[]> ofWords(Reading reading) {
        List<Set<Integer>> said = new ArrayList<>();
        Set<Integer> who = new TreeSet<>();
        if (!reading.asked().isEmpty()) {
            who.add(mix('k', ASKED + reading.asked()));
        }
        reading.standing().forEach(standing -> who.add(mix('k', ASKED + STANDING + standing)));
        for (int i = 0; i < reading.words().size(); i++) {
            Word word = reading.words().get(i);
            Set<Integer> own = new TreeSet<>(List.of(mix('w', said(word, word.text())), mix('r', said(word, word.root()))));
            if (word.clause()) {
                own.add(mix('k', CLAUSE));
            }
            if (i >= reading.continued()) {
                own.add(mix('k', CONTINUED));
            }
            said.add(own);
        }
        for (Mention mention : reading.mentions()) {
            for (int i = mention.start(); !mention.isSilent() && i < mention.end(); i++) {
                said.get(i).add(mix('k', mention.tagFor(reading.asked())));
            }
        }
        if (!who.isEmpty()) {
            said.addFirst(who);
        }
        return said.stream().map(own -> own.stream().mapToInt(Features::place).toArray()).toList();
    }

    private static Features withConcepts(Builder builder, Reading reading, boolean related) {
        builder.scale(0, ALL_WORDS);
        int words = builder.size;
        addConcepts(builder, reading, related);
        builder.scale(words, ALL_CONCEPTS);
        return builder.build();
    }

    private static void addWords(Builder builder, Reading reading) {
        int text = 0;
        int root = 0;
        for (Word word : reading.words().subList(reading.continued(), reading.words().size())) {
            builder.add(mix(CONTINUED, said(word, word.root())), ROOTS);
        }
        for (Word word : reading.words()) {
            int before = text;
            int rootBefore = root;
            text = mix('w', said(word, word.text()));
            root = mix('r', said(word, word.root()));
            builder.add(text, WORDS);
            builder.add(root, ROOTS);
            if (before != 0) {
                builder.add(mix(before, text), WORDS);
                builder.add(mix(rootBefore, root), ROOTS);
            }
        }
    }

    /** What is denied is another thing: "bukan naik mobil dinas" has nothing of an official car. */
    private static String said(Word word, String form) {
        return word.denied() ? DENIED + form : form;
    }

    private static void addWordsApart(Builder builder, Reading reading) {
        List<Word> words = reading.words();
        int[] parts = Parts.numbers(words);
        int[] roots = words.stream().mapToInt(word -> mix('s', said(word, word.root()))).toArray();
        for (int i = 0; i < roots.length; i++) {
            for (int j = i + 2; j < roots.length; j++) {
                if (j <= i + NEAR || !words.get(i).common() && !words.get(j).common()) {
                    int pair = mix(roots[i], roots[j]);
                    builder.add(parts[i] == parts[j] ? pair : mix(ACROSS, pair), ROOTS_APART);
                }
            }
        }
    }

    private static void addConcepts(Builder builder, Reading reading, boolean related) {
        TreeSet<String> tags = new TreeSet<>();
        if (!reading.isRisky()) {
            tags.add(HARMLESS);
        }
        tags.add(UNEXPLAINED + Math.min(reading.unexplained(), MANY));
        for (Mention mention : reading.mentions()) {
            if (!mention.isSilent()) {
                String tag = mention.tagFor(reading.asked());
                tags.add(tag);
                if (mention.start() >= reading.continued()) {
                    tags.add(CONTINUED + tag);
                }
            }
        }
        if (related) {
            addConceptsByPart(builder, reading);
        }
        tags.add(ASKED + reading.asked());
        reading.standing().forEach(standing -> tags.add(ASKED + STANDING + standing));
        int[] hashes = hashes(tags.stream());
        for (int i = 0; i < hashes.length; i++) {
            builder.add(hashes[i], CONCEPTS);
            for (int j = i + 1; j < hashes.length; j++) {
                builder.add(mix(hashes[i], hashes[j]), PAIRS);
            }
        }
    }

    private static int[] hashes(Stream<String> tags) {
        return tags.mapToInt(tag -> mix('k', tag)).toArray();
    }

    /** Which concepts belong to one act, and which come before others. */
    private static void addConceptsByPart(Builder builder, Reading reading) {
        List<Mention> mentions = reading.mentions().stream().filter(mention -> !mention.isSilent()).toList();
        int[] hashes = hashes(mentions.stream().map(mention -> mention.tagFor(reading.asked())));
        int[] numbers = Parts.numbers(reading.words());
        int[] parts = mentions.stream().mapToInt(mention -> numbers[mention.start()]).toArray();
        for (int i = 0; i < hashes.length; i++) {
            for (int j = 0; j < hashes.length; j++) {
                if (parts[i] < parts[j]) {
                    builder.add(mix(mix(BEFORE, hashes[i]), hashes[j]), PAIRS);
                } else if (parts[i] == parts[j] && hashes[i] < hashes[j]) {
                    builder.add(mix(mix(WITHIN, hashes[i]), hashes[j]), PAIRS);
                }
            }
        }
    }

    private static int mix(int hash, String text) {
        int mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = mix(mixed, text.charAt(i));
        }
        return mixed;
    }

    private static int mix(int hash, int other) {
        int mixed = (hash * 31 ^ other) * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    private static int place(int hash) {
        int mixed = hash * 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) & DIMENSIONS - 1;
    }

    private static final class Builder {
        private long[] entries = new long[512];
        private int size;

        void add(int hash, float value) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = entry(place(hash), value);
        }

        /** Gives the entries from this one on the length. */
        void scale(int from, float length) {
            double square = 0;
            for (int i = from; i < size; i++) {
                float value = Float.intBitsToFloat((int) entries[i]);
                square += value * value;
            }
            float scale = square == 0 ? 0 : (float) (length / Math.sqrt(square));
            for (int i = from; i < size; i++) {
                entries[i] = entry((int) (entries[i] >>> 32), Float.intBitsToFloat((int) entries[i]) * scale);
            }
        }

        private static long entry(int index, float value) {
            return (long) index << 32 | Float.floatToIntBits(value) & 0xFFFFFFFFL;
        }

        /** Repeated features count once. */
        Features build() {
            Arrays.sort(entries, 0, size);
            int[] indices = new int[size];
            float[] values = new float[size];
            int n = 0;
            double square = 0;
            for (int i = 0; i < size; i++) {
                int index = (int) (entries[i] >>> 32);
                if (n > 0 && indices[n - 1] == index) {
                    continue;
                }
                indices[n] = index;
                values[n] = Float.intBitsToFloat((int) entries[i]);
                square += values[n] * values[n];
                n++;
            }
            float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
            for (int i = 0; i < n; i++) {
                values[i] *= scale;
            }
            return new Features(Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
        }
    }
}
