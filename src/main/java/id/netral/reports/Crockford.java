package id.netral.reports;

import java.security.SecureRandom;
import java.util.Locale;

/** Crockford's alphabet of 32 characters, without I, L, O and U, and a check character over it. */
final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SIZE = 32;
    /** x^5 + x^2 + 1, irreducible over GF(2). */
    private static final int POLYNOMIAL = 0b100101;

    private Crockford() {}

    static String random(int length, SecureRandom random) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(SIZE)));
        }
        return text.toString();
    }

    /** Reads what people type: any case, O for 0, I and L for 1, separators ignored; other characters stay and fail later. */
    static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}._]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean isMadeOf(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * A weighted sum over GF(32) with a different weight for every position: any single wrong character and any exchange of
     * two characters changes it, for at most 30 characters.
     */
    static char check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = times2(sum ^ ALPHABET.indexOf(text.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int times2(int value) {
        int doubled = value << 1;
        return doubled >= SIZE ? doubled ^ POLYNOMIAL : doubled;
    }
}
