package id.netral.answering;

/**
 * A word of a question after it was mapped to the vocabulary.
 *
 * @param text standard spelling
 * @param root without affixes; equal to the text when none were recognised
 * @param clause whether a new clause begins here
 * @param common whether it carries no rule by itself, as the vocabulary says
 * @param known whether the vocabulary has it, as it stood or after mending
 */
record Word(String text, String root, boolean clause, boolean common, boolean known) {}
