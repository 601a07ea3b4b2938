package id.netral.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes formal and colloquial affixes off an Indonesian word: {@code ngajakin}, {@code mengajak} and {@code diajaknya} to {@code ajak}. */
final class Affixes {
    private static final int MIN_ROOT = 3;

    private static final List<String> PARTICLES = List.of("nya", "lah", "kah", "pun", "tah", "nye", "ku", "mu", "kan", "in", "an", "i", "e");
    private static final Set<String> ENCLITICS = Set.of("nya", "nye", "ku", "mu", "lah", "kah");

    /** Where this is the prefix, its last letter is not a colloquial one by itself: {@code memilih} is not {@code pemilih}. */
    private static final String FORMAL = "mem";

    /** A prefix and the letters that it may have swallowed. */
    private record Prefix(String text, String... swallowed) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("memper", ""), new Prefix("menge", ""), new Prefix("meng", "", "k"), new Prefix("meny", "s", "c"),
            new Prefix("mem", "", "p"), new Prefix("men", "", "t"), new Prefix("me", ""), new Prefix("peng", "", "k"),
            new Prefix("peny", "s"), new Prefix("pem", "", "p"), new Prefix("pen", "", "t"), new Prefix("per", ""),
            new Prefix("pe", ""), new Prefix("ber", ""), new Prefix("be", ""), new Prefix("diper", ""), new Prefix("di", ""),
            new Prefix("ter", ""), new Prefix("ke", ""), new Prefix("se", ""), new Prefix("nge", ""), new Prefix("ng", "", "k"),
            new Prefix("ny", "s", "c"), new Prefix("n", "t"), new Prefix("m", "p"), new Prefix("ku", ""), new Prefix("kau", ""));

    private Affixes() {}

    /** What may remain of the word, the longest remains first; without the word itself. */
    static Set<String> remains(String word) {
        Set<String> withoutSuffix = new LinkedHashSet<>();
        withoutSuffix.add(word);
        for (String outer : PARTICLES) {
            if (cut(word, outer)) {
                String once = word.substring(0, word.length() - outer.length());
                withoutSuffix.add(once);
                for (String inner : PARTICLES) {
                    if (cut(once, inner)) {
                        withoutSuffix.add(once.substring(0, once.length() - inner.length()));
                    }
                }
            }
        }
        Set<String> remains = new LinkedHashSet<>(withoutSuffix);
        for (String stem : withoutSuffix) {
            for (Prefix prefix : PREFIXES) {
                if (stem.startsWith(prefix.text) && !(prefix.text.length() == 1 && stem.startsWith(FORMAL))) {
                    String rest = stem.substring(prefix.text.length());
                    if (rest.startsWith("-")) {
                        rest = rest.substring(1);
                    }
                    for (String letter : prefix.swallowed) {
                        String root = letter + rest;
                        if (root.length() >= MIN_ROOT) {
                            remains.add(root);
                        }
                    }
                }
            }
        }
        remains.remove(word);
        return remains;
    }

    /** Whether the word is the rest with nothing but a pronoun or particle written on to it: {@code ktpku}, {@code bosnya}. */
    static boolean isOnlyEncliticAfter(String rest, String word) {
        return word.startsWith(rest) && ENCLITICS.contains(word.substring(rest.length()));
    }

    private static boolean cut(String word, String suffix) {
        return word.endsWith(suffix) && word.length() - suffix.length() >= MIN_ROOT;
    }
}
