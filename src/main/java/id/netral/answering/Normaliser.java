package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Example;
import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Maps a question to the vocabulary: everyday spelling, then affixes, then misspellings, then words that are written together; known words stay as they are. */
final class Normaliser {
    private static final int MAX_PHRASE = 4;
    private static final Set<String> ARTICLES = Set.of("the", "an");
    private static final Set<String> ENGLISH = Set.of("the", "i", "my", "is", "may", "can", "at", "of", "with", "to", "for", "we", "am", "do", "if", "in", "on");
    /** Enough for a word of the vocabulary files to be known. */
    private static final int CERTAIN = 3;

    private final Map<String, String> spellings;
    private final Set<String> common;
    private final Lexicon lexicon;
    private final RunTogether runTogether;

    /**
     * @param lexicon as {@link #learn} made it from the same vocabulary
     */
    Normaliser(Vocabulary vocabulary, Lexicon lexicon) {
        this.spellings = spellings(vocabulary);
        this.common = vocabulary.common();
        this.lexicon = lexicon;
        this.runTogether = new RunTogether(common, spellings.keySet(), lexicon);
    }

    /** The words that the vocabulary and the examples know; what is mistyped on purpose (register T) teaches none. */
    static Lexicon learn(Vocabulary vocabulary, List<Example> examples) {
        Lexicon lexicon = new Lexicon(vocabulary.whole(), everyday(vocabulary));
        Normaliser speller = new Normaliser(vocabulary, lexicon);
        vocabulary.spellings().values().forEach(to -> learn(lexicon, to));
        vocabulary.common().forEach(word -> learn(lexicon, word));
        vocabulary.whole().forEach(word -> learn(lexicon, word));
        for (Concept concept : vocabulary.concepts()) {
            concept.phrases().stream().flatMap(phrase -> Tokens.of(phrase.words()).stream()).map(Tokens.Token::text).distinct()
                    .forEach(word -> lexicon.add(word, CERTAIN));
        }
        for (Example example : examples) {
            if (example.register().equals("T")) {
                continue;
            }
            boolean careful = example.register().equals("F") || example.register().equals("E");
            for (Tokens.Token token : speller.respelled(Tokens.of(example.question()))) {
                lexicon.add(token.text(), careful ? 2 : 1);
            }
        }
        return lexicon.freeze();
    }

    private static Map<String, String> spellings(Vocabulary vocabulary) {
        Map<String, String> spellings = new HashMap<>();
        vocabulary.spellings().forEach((from, to) -> {
            if (!key(from).isEmpty() && !key(to).isEmpty()) {
                spellings.put(key(from), key(to));
            }
        });
        vocabulary.spellings().forEach((from, to) -> {
            List<Tokens.Token> bare = withoutA(Tokens.of(from));
            if (bare.size() > 1 && !key(to).isEmpty()) {
                spellings.putIfAbsent(join(bare), key(to));
            }
        });
        return spellings;
    }

    /** The single words that are respelt. */
    static Set<String> everyday(Vocabulary vocabulary) {
        return spellings(vocabulary).keySet().stream()
                .filter(word -> word.length() > Misspelling.MIN_LENGTH && !word.contains(" "))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void learn(Lexicon lexicon, String words) {
        Tokens.of(words).forEach(token -> lexicon.add(token.text(), CERTAIN));
    }

    /** What is left of a spelling when it is looked for in a question. */
    static String key(String spelling) {
        return join(Tokens.of(spelling));
    }

    private static String join(List<Tokens.Token> tokens) {
        return withoutArticles(tokens).stream().map(Tokens.Token::text).collect(Collectors.joining(" "));
    }

    List<Word> words(String question) {
        return words(question, Tokens.MAX_WORDS);
    }

    List<Word> words(String text, int most) {
        List<Word> words = new ArrayList<>();
        for (Tokens.Token token : respelled(Tokens.of(text, most))) {
            String spelt = token.text();
            if (lexicon.knows(spelt) || isNumber(spelt)) {
                words.add(known(spelt, token.clause()));
                continue;
            }
            String mended = lexicon.withoutAffixes(spelt);
            if (mended.isEmpty()) {
                mended = lexicon.mended(spelt);
            }
            if (mended.isEmpty()) {
                mended = runTogether.parted(spelt);
            }
            if (mended.isEmpty()) {
                words.add(new Word(spelt, spelt, token.clause(), false, false, false));
            } else {
                boolean clause = token.clause();
                for (Tokens.Token standard : respelled(Tokens.of(mended))) {
                    words.add(known(standard.text(), clause));
                    clause = false;
                }
            }
        }
        return words;
    }

    private Word known(String text, boolean clause) {
        return new Word(text, lexicon.root(text), clause, common.contains(text) || isNumber(text), true, false);
    }

    /** English articles stand between words that belong together; a single "a" may also name a candidate. */
    private static List<Tokens.Token> withoutArticles(List<Tokens.Token> tokens) {
        boolean english = tokens.stream().anyMatch(token -> ENGLISH.contains(token.text()));
        List<Tokens.Token> kept = without(tokens, ARTICLES::contains);
        return english ? withoutA(kept) : kept;
    }

    private static List<Tokens.Token> withoutA(List<Tokens.Token> tokens) {
        return tokens.size() == 1 ? tokens : without(tokens, "a"::equals);
    }

    /** What begins with such a word begins with the next one then. */
    private static List<Tokens.Token> without(List<Tokens.Token> tokens, Predicate<String> left) {
        List<Tokens.Token> kept = new ArrayList<>();
        boolean clause = false;
        for (Tokens.Token token : tokens) {
            clause |= token.clause();
            if (!left.test(token.text())) {
                kept.add(new Tokens.Token(token.text(), clause));
                clause = false;
            }
        }
        return kept;
    }

    /** Replaces the longest everyday phrases; what they become is not replaced again. */
    private List<Tokens.Token> respelled(List<Tokens.Token> typed) {
        List<Tokens.Token> tokens = withoutArticles(typed);
        List<Tokens.Token> standard = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int taken = 0;
            for (int length = Math.min(MAX_PHRASE, tokens.size() - i); length > 0 && taken == 0; length--) {
                String to = spellings.get(phrase(tokens, i, length));
                if (to != null) {
                    boolean clause = tokens.get(i).clause();
                    for (String word : to.split(" ")) {
                        standard.add(new Tokens.Token(word, clause));
                        clause = false;
                    }
                    taken = length;
                }
            }
            if (taken == 0) {
                standard.add(tokens.get(i));
                taken = 1;
            }
            i += taken;
        }
        return standard;
    }

    private static String phrase(List<Tokens.Token> tokens, int start, int length) {
        if (length == 1) {
            return tokens.get(start).text();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = start; i < start + length; i++) {
            if (i > start && tokens.get(i).clause()) {
                return "";
            }
            phrase.append(i > start ? " " : "").append(tokens.get(i).text());
        }
        return phrase.toString();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
