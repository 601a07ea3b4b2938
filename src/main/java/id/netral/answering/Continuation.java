package id.netral.answering;

import java.util.Set;

/** Recognises a question that only makes sense after another one: "kalau pakai mobil sendiri?", "and my wife?". */
final class Continuation {
    private static final int MAX_WORDS = 8;
    private static final Set<String> OPENERS = Set.of("kalau", "lalu", "terus", "dan", "tapi", "tetapi", "bagaimana", "and", "what", "how", "if", "but", "then");

    private Continuation() {}

    static boolean of(Reading reading) {
        return !reading.words().isEmpty() && reading.words().size() <= MAX_WORDS && OPENERS.contains(reading.words().getFirst().text());
    }
}
