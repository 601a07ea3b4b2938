package id.netral.answering;

import java.util.Set;

/** Recognises a question that only makes sense after another one: "kalau pakai mobil sendiri?", "and my wife?". */
final class Continuation {
    private static final int MAX_WORDS = 8;
    private static final int MAX_REPLY = 5;
    private static final Set<String> OPENERS = Set.of("kalau", "lalu", "terus", "dan", "tapi", "tetapi", "bagaimana", "and", "what", "how", "if", "but", "then");

    private Continuation() {}

    /**
     * @param reply whether the person was just asked to say more
     */
    static boolean of(Reading reading, boolean reply) {
        if (reply && reading.words().size() <= MAX_REPLY) {
            return true;
        }
        return !reading.words().isEmpty() && reading.words().size() <= MAX_WORDS && OPENERS.contains(reading.words().getFirst().text());
    }
}
