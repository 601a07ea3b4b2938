package id.netral.answering;

/**
 * A word of a question after it was mapped to the vocabulary.
 *
 * @param text standard spelling
 * @param root without affixes; equal to the text when none were recognised
 * @param clause whether a new clause begins here
 * @param common whether it carries no rule by itself, as the vocabulary says
 * @param known whether the vocabulary has it, as it stood or after mending
 * @param denied whether a negator reaches it, or it says what somebody else is
 */
record Word(String text, String root, boolean clause, boolean common, boolean known, boolean denied) {
    Word deny() {
        return new Word(text, root, clause, common, known, true);
    }

    /** As it stood before anything reached it. */
    Word bare() {
        return new Word(text, root, clause, common, known, false);
    }

    /** The same where a clause begins. */
    Word beginning() {
        return new Word(text, root, true, common, known, denied);
    }

    /** A root in the vocabulary stands for all its forms; a derived form stands for itself: "bagi" (for) is not "bagikan". */
    boolean isDerived() {
        return !root.equals(text);
    }

    /** "disuruh atasan" is another notion than "menyuruh atasan". */
    boolean isPassive() {
        return text.startsWith("di") && isDerived();
    }
}
