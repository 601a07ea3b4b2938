package id.netral.conversation;

import id.netral.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a message asks the bot to do when it asks for nothing else: every word has to belong to the wish. */
final class Wish {
    private static final Map<String, Language> LANGUAGES = Map.of("inggris", Language.EN, "english", Language.EN, "indonesia", Language.ID,
            "indonesian", Language.ID);
    private static final Set<String> AROUND_LANGUAGE = Set.of("bahasa", "language", "in", "to", "the", "pakai", "pake", "pakek", "gunakan", "dalam", "ke",
            "ganti", "ubah", "jawab", "jawabannya", "balas", "tulis", "bicara", "minta", "tolong", "mohon", "bisa", "bisakah", "boleh", "dong", "ya", "aja",
            "saja", "jak", "min", "kak", "please", "pls", "speak", "use", "switch", "change", "answer", "reply", "write", "can", "could", "you", "do",
            "me", "now", "version", "versi", "yang", "deh", "kasih");
    private static final Set<String> BASIS = Set.of("dasar", "dasarnya", "dasarnye", "dasarnyo", "hukum", "hukumnya", "hukumnye", "aturan", "aturannya",
            "aturannye", "peraturan", "peraturannya", "pasal", "pasalnya", "ayat", "ayatnya", "undang", "undangnya", "uu", "sumber", "sumbernya",
            "rujukan", "rujukannya", "landasan", "landasannya", "diatur", "basis", "law", "rule", "rules", "regulation", "regulations", "article",
            "source", "sources");
    private static final Set<String> AROUND_BASIS = Set.of("apa", "ape", "apakah", "apanya", "mana", "manakah", "berapa", "di", "yang", "yg", "itu", "ini",
            "nya", "sih", "dong", "ya", "kah", "kak", "min", "pak", "bu", "bang", "tolong", "minta", "mohon", "sebutkan", "tampilkan", "tunjukkan", "lihat",
            "jelaskan", "ada", "adakah", "boleh", "tahu", "tau", "bisa", "dan", "atau", "menurut", "dari", "dalam", "tertulis", "melarang", "kalau", "lalu",
            "terus", "memang", "emang", "legal", "what", "whats", "s", "which", "where", "is", "are", "the", "it", "that", "this", "for", "please", "show", "me", "of",
            "in", "says", "say", "so", "and", "there", "a", "written", "number");

    private Wish() {}

    /** Another language, as "in english please". */
    static Optional<Language> language(String text) {
        List<String> words = words(text);
        List<Language> named = words.stream().filter(LANGUAGES::containsKey).map(LANGUAGES::get).distinct().toList();
        boolean alone = words.stream().allMatch(word -> LANGUAGES.containsKey(word) || AROUND_LANGUAGE.contains(word));
        return alone && named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The legal basis of what was answered last, as "dasar hukumnya apa?". A question that names an act or a number is none. */
    static boolean basis(String text) {
        List<String> words = words(text);
        return words.stream().anyMatch(BASIS::contains) && words.stream().allMatch(word -> BASIS.contains(word) || AROUND_BASIS.contains(word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
