package id.netral.answering;

import java.time.LocalDate;

/**
 * @param text as typed
 * @param before the question that this one may continue; empty for none
 * @param reply whether the person was just asked to say more
 * @param day as of which to answer, unless the text names another
 */
public record Question(String text, String before, boolean reply, LocalDate day) {
    public Question(String text, LocalDate day) {
        this(text, "", false, day);
    }
}
