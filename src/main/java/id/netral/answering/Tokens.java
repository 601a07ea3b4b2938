package id.netral.answering;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into lower-case words. */
final class Tokens {
    /** Longer questions are cut here; what follows rarely changes the act. */
    static final int MAX_WORDS = 120;
    private static final Pattern STRETCHED = Pattern.compile("(?<=.)([a-z])\\1{2,}");
    /** What is pasted with its markup says the same: {@code <b>}, {@code </i>}. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-z]{1,10}>");
    /** "teman2nya". */
    private static final Pattern TWICE = Pattern.compile("([a-z]{2,})2(nya|an)?");
    /** Single they mean something else: to invite, by, only. */
    private static final Set<String> DOUBLED = Set.of("undang-undang", "oleh-oleh", "cuma-cuma");

    /**
     * @param clause whether punctuation stands before it
     */
    record Token(String text, boolean clause) {}

    private Tokens() {}

    static List<Token> of(String text) {
        return of(text, MAX_WORDS);
    }

    static List<Token> of(String text, int most) {
        String plain = MARKUP.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)).replaceAll(" ");
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean clause = true;
        for (int i = 0; i <= plain.length() && tokens.size() < most; i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                word.append(c);
            } else if (isInvisible(c) || c == '\'' || c == '’') {
                continue;
            } else if (c == '-' && !word.isEmpty() && i + 1 < plain.length() && Character.isLetterOrDigit(plain.charAt(i + 1))) {
                word.append(c);
            } else {
                if (!word.isEmpty()) {
                    add(tokens, word.toString(), clause);
                    word.setLength(0);
                    clause = false;
                }
                if (".,;:!?()\n".indexOf(c) >= 0) {
                    clause = true;
                }
            }
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String raw, boolean clause) {
        String word = raw.length() > 40 ? raw.substring(0, 40) : raw;
        word = STRETCHED.matcher(word).replaceAll("$1");
        Matcher twice = TWICE.matcher(word);
        if (twice.matches()) {
            word = twice.group(1) + "-" + word.replace("2", "");
        }
        int dash = word.indexOf('-');
        if (dash > 0) {
            String left = word.substring(0, dash);
            String right = word.substring(dash + 1);
            if (right.startsWith(left) || left.endsWith(right)) {
                String doubled = left + "-" + left;
                word = DOUBLED.contains(doubled) ? doubled : left;
            } else {
                tokens.add(new Token(left, clause));
                if (!right.isEmpty()) {
                    add(tokens, right, false);
                }
                return;
            }
        }
        tokens.add(new Token(word, clause));
    }

    /** Combining marks, zero-width characters and direction marks. */
    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
