package id.netral.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A notion of the field with the phrases that name it.
 *
 * @param parents concepts that come along with it, in the order written; never itself, directly or by way of others
 * @param choice what it is one of ("kendaraan"): in a talk it takes the place of another one of these; empty for none
 */
public record Concept(String name, Role role, Set<String> parents, String choice, List<Phrase> phrases) {
    /** What a concept does in understanding a question. */
    public enum Role {
        PLAIN,
        /** Makes a question one of the field. */
        ELECTION,
        /** An act or a thing that is risky where the asker himself is meant; named alone, the bot asks back. */
        RISK,
        /** Says about whom the following words are. */
        ACTOR,
        /** What a person is, which decides whether a rule binds that person. */
        STANDING,
        /** Speaks to the bot itself; what it tells the bot to do changes nothing. */
        COMMAND,
        /** Asks whom to choose, which is never answered. */
        ADVICE,
        /** Denies what it reaches: some words behind it, or a thing that stands before it ("izinnya belum ada"). */
        NEGATOR
    }

    /**
     * Words that name the concept.
     *
     * @param alone whether concepts inside the phrase do not count
     */
    public record Phrase(String words, boolean alone) {}
}
