package id.netral.answering;

import id.netral.knowledge.Concept;

/**
 * A concept found in a question.
 *
 * @param negated by a negator that reaches it
 * @param actor concept of the person whom it is about, for an actor that of the person whom the words behind it are about; empty for
 *     the asker
 * @param start index of its first word
 * @param end index after its last word
 */
record Mention(Concept concept, boolean negated, String actor, int start, int end) {
    /** Whether it says nothing of the act by itself: a negator, or a wish for advice. */
    boolean isSilent() {
        return concept.role() == Concept.Role.NEGATOR || concept.role() == Concept.Role.ADVICE;
    }

    boolean isActor() {
        return concept.role() == Concept.Role.ACTOR;
    }

    Mention by(String person) {
        return new Mention(concept, negated, person, start, end);
    }

    /** The concept with its scopes, as keys write it. */
    String tag() {
        return isActor() || actor.isEmpty() ? unscoped() : actor + ":" + unscoped();
    }

    /** The same with this person in the asker's place, because a rule is the same for both. */
    String tagFor(String person) {
        if (isActor() || actor.equals(person)) {
            return unscoped();
        }
        return (actor.isEmpty() ? Scopes.ASKER : actor) + ":" + unscoped();
    }

    private String unscoped() {
        return (negated ? "-" : "") + concept.name();
    }
}
