package id.netral.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells English from Indonesian by the small words that only one of them has. */
public final class LanguageGuess {
    private static final Set<String> ENGLISH = Set.of("the", "is", "are", "am", "can", "may", "i", "my", "do", "does", "did", "what", "which", "who",
            "how", "when", "where", "why", "should", "would", "could", "allowed", "it", "if", "an", "of", "to", "and", "or", "we", "our", "you", "your",
            "in", "at", "for", "with", "without", "wife", "husband", "have", "has", "was", "were", "be", "this", "that", "there", "not", "about",
            "hello", "thanks", "thank", "help", "please", "report", "attend", "rally", "civil", "servant", "as", "on", "from", "but", "his", "her", "their",
            "they", "he", "she", "by", "anyone", "someone", "any", "okay", "fine", "legal", "permitted", "forbidden", "they're", "i'm", "im", "want", "just");
    private static final Set<String> INDONESIAN = Set.of("apakah", "boleh", "bolehkah", "saya", "yang", "di", "ke", "dan", "atau", "tidak", "ada", "itu",
            "ini", "dengan", "untuk", "pada", "apa", "bagaimana", "kalau", "kampanye", "calon", "aku", "gw", "gue", "ga", "gak", "nggak", "bisa",
            "dari", "sudah", "mau", "ikut", "pakai", "saye", "ape", "bise", "nak", "jak", "tadak", "ndak", "kamek", "lagi", "sama", "jadi", "kena",
            "halo", "terima", "kasih", "lapor", "mobil", "dinas", "paslon", "caleg", "hari", "oleh", "dalam", "karena", "istri", "suami", "kantor",
            "sy", "yg", "klo", "kl", "blh", "utk", "dgn", "tdk", "gmn", "min", "dong", "sih", "deh", "nih", "tuh", "kok", "aja", "udah");

    private LanguageGuess() {}

    /** Empty when the text does not say: too few telling words, or as many of one as of the other. */
    public static Optional<Language> of(String text) {
        int english = 0;
        int indonesian = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (ENGLISH.contains(word)) {
                english++;
            }
            if (INDONESIAN.contains(word)) {
                indonesian++;
            }
        }
        if (english == indonesian) {
            return Optional.empty();
        }
        return Optional.of(english > indonesian ? Language.EN : Language.ID);
    }
}
