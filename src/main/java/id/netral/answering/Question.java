package id.netral.answering;

import java.time.LocalDate;
import java.util.Optional;

/**
 * @param text as typed
 * @param before what was asked before it in the same talk, which it may continue
 * @param reply whether the person was just asked to say more
 * @param day as of which to answer, unless the text names another
 */
public record Question(String text, Optional<Question> before, boolean reply, LocalDate day) {
    /** So many questions before one may belong to it. */
    private static final int MOST = 3;

    public Question(String text, LocalDate day) {
        this(text, Optional.empty(), false, day);
    }

    /** The same in a talk, after another question. */
    public Question after(Question other, boolean reply) {
        return new Question(text, other.last(MOST), reply, day);
    }

    private Optional<Question> last(int most) {
        return most == 0 ? Optional.empty() : Optional.of(new Question(text, before.flatMap(other -> other.last(most - 1)), reply, day));
    }

    /** Hides what was typed, so that no log line can carry it. */
    @Override
    public String toString() {
        return "question";
    }
}
