package id.netral.answering;

/**
 * How far a typed word is from a known one, by the ways in which people here mistype, shorten and speak: vowels left out
 * ({@code kmpnye}), letters doubled or swapped, and the vowels of Malay ({@code perhubongan}). One full slip costs 1.
 */
final class Misspelling {
    /** Shorter words are not mended. */
    static final int MIN_LENGTH = 3;

    /** The cost of words too far away to be meant. */
    static final double NEVER = 9;

    private static final double VOWEL_LEFT_OUT = 0.3;
    /** The same in a word that is written without vowels. */
    private static final double VOWEL_OF_SKELETON = 0.15;
    private static final double DOUBLED = 0.3;
    private static final double SPOKEN_VOWEL = 0.4;
    private static final double SWAPPED = 0.6;
    private static final int LONGER = 6;

    private final String typed;
    private final int consonants;
    private final double vowel;
    private final double most;

    Misspelling(String typed) {
        this.typed = typed;
        this.consonants = consonants(typed);
        this.vowel = isSkeleton(typed) ? VOWEL_OF_SKELETON : VOWEL_LEFT_OUT;
        // short words are soon something else
        this.most = switch (typed.length()) {
            case 3, 4 -> 0.6;
            case 5, 6 -> 0.9;
            default -> 1.2;
        };
    }

    /** What it would cost to have meant this word, {@link #NEVER} where it is too far away. */
    double cost(Known known) {
        int extra = known.word.length() - typed.length();
        if (extra < -2 || extra > LONGER
                || Integer.bitCount(consonants & ~known.consonants) > 1 || Integer.bitCount(known.consonants & ~consonants) > 1) {
            return NEVER;
        }
        double[][] cost = new double[typed.length() + 1][known.word.length() + 1];
        double leastBefore = 0;
        for (int i = 0; i <= typed.length(); i++) {
            double least = NEVER;
            for (int j = 0; j <= known.word.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, known.word, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (Math.min(least, leastBefore) > most) {
                return NEVER;
            }
            leastBefore = least;
        }
        double whole = cost[typed.length()][known.word.length()];
        return whole > most ? NEVER : whole;
    }

    private double cheapest(double[][] cost, String known, int i, int j) {
        double best = NEVER;
        if (i > 0) {
            best = cost[i - 1][j] + (i > 1 && typed.charAt(i - 1) == typed.charAt(i - 2) ? DOUBLED : 1);
        }
        if (j > 0) {
            char missing = known.charAt(j - 1);
            double left = isVowel(missing) ? vowel : j > 1 && missing == known.charAt(j - 2) ? DOUBLED : 1;
            best = Math.min(best, cost[i][j - 1] + left);
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + change(typed.charAt(i - 1), known.charAt(j - 1)));
        }
        if (i > 1 && j > 1 && typed.charAt(i - 1) == known.charAt(j - 2) && typed.charAt(i - 2) == known.charAt(j - 1)) {
            best = Math.min(best, cost[i - 2][j - 2] + SWAPPED);
        }
        return best;
    }

    private static double change(char typed, char known) {
        if (typed == known) {
            return 0;
        }
        boolean spoken = switch (typed) {
            case 'o' -> known == 'u';
            case 'u' -> known == 'o';
            case 'e' -> known == 'i' || known == 'a';
            case 'i', 'a' -> known == 'e';
            default -> false;
        };
        return spoken ? SPOKEN_VOWEL : 1;
    }

    /** At most one vowel, as in quick messages: {@code smbko}. */
    private static boolean isSkeleton(String word) {
        return word.chars().filter(c -> isVowel((char) c)).count() <= 1;
    }

    /**
     * A word that may be meant.
     *
     * @param consonants one bit for each: words of which one has two that the other lacks are too far away, which is soon seen
     */
    record Known(String word, int consonants) {
        Known(String word) {
            this(word, Misspelling.consonants(word));
        }
    }

    private static int consonants(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z' && !isVowel(c)) {
                set |= 1 << c - 'a';
            }
        }
        return set;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
