package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes out of a question what only tells the bot how to answer. */
final class Commands {
    private static final Pattern CLAUSES = Pattern.compile("(?<=[.!?:;,\\n])");
    /** Fewer words are no question of their own. */
    private static final int MIN_WORDS = 3;

    private Commands() {}

    /** The question without such clauses; without any word when nothing else is left. */
    static Reading without(String text, Function<String, Reading> reader) {
        Reading whole = reader.apply(text);
        if (!whole.mentions(Concept.Role.COMMAND)) {
            return whole;
        }
        List<String> kept = new ArrayList<>();
        int words = 0;
        for (String clause : CLAUSES.split(text)) {
            Reading reading = reader.apply(clause);
            if (!reading.mentions(Concept.Role.COMMAND)) {
                kept.add(clause);
                words += reading.words().size();
            }
        }
        return reader.apply(words < MIN_WORDS ? "" : String.join("", kept));
    }
}
