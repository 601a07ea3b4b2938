package id.netral.answering;

import id.netral.knowledge.Concept;

/**
 * A concept found in a question.
 *
 * @param negated by a word before it
 * @param actor concept of the person whom it is about; empty for the asker
 * @param start index of its first word
 * @param end index after its last word
 */
record Mention(Concept concept, boolean negated, String actor, int start, int end) {
    /** Whether it says nothing of the act by itself: a negator, or a wish for advice. */
    boolean isSilent() {
        return concept.role() == Concept.Role.NEGATOR || concept.role() == Concept.Role.ADVICE;
    }

    /** The concept with its scopes, as features and keys write it. */
    String tag() {
        return (actor.isEmpty() ? "" : actor + ":") + (negated ? "-" : "") + concept.name();
    }
}
