package id.netral.answering;

import java.util.Optional;
import java.util.Set;

/** Greetings and thanks, when nothing else is said. */
final class SmallTalk {
    private static final Set<String> GREETINGS = Set.of("halo", "hai", "hi", "hello", "selamat", "pagi", "siang", "sore", "malam", "assalamualaikum", "permisi", "hey", "good", "morning", "afternoon", "evening", "test", "tes", "ping");
    private static final Set<String> THANKS = Set.of("terima", "kasih", "makasih", "thanks", "thank", "trims", "thx", "nuhun", "oke", "ok", "sip", "mantap");
    private static final Set<String> FILLERS = Set.of("min", "admin", "kak", "pak", "bu", "bang", "ya", "you", "very", "much", "banyak", "semua", "untuk", "atas", "so", "for", "the", "your", "help", "bantuan", "infonya", "informasi", "info", "jawaban", "jawabannya", "there", "bot", "netral", "sangat", "sama", "bapak", "ibu", "mas", "mbak", "gan", "lah", "dong", "sekali", "anda", "saya", "penjelasan", "penjelasannya", "informasinya",
            "begitu", "kalau", "paham", "mengerti", "siap", "baik", "jelas", "sudah", "deh", "bantuannya", "explanation", "that", "all", "clear", "helpful", "its");

    private SmallTalk() {}

    static Optional<Answer> of(Reading reading) {
        boolean greeting = false;
        boolean thanks = false;
        for (Word word : reading.words()) {
            if (THANKS.contains(word.text())) {
                thanks = true;
            } else if (GREETINGS.contains(word.text())) {
                greeting = true;
            } else if (!FILLERS.contains(word.text())) {
                return Optional.empty();
            }
        }
        return greeting || thanks ? Optional.of(new Answer.Talk(thanks)) : Optional.empty();
    }
}
