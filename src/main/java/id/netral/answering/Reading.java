package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question as understood.
 *
 * @param asked concept of the person whose act is asked about; empty for the asker
 * @param continued index of the word where a second question ("kalau mobil sendiri?") takes up the first; the number of words if none does
 */
record Reading(List<Word> words, List<Mention> mentions, String asked, int continued) {
    /** The same, with one copy of each word among all readings that share them. */
    Reading sharing(Map<Word, Word> words) {
        return new Reading(this.words.stream().map(word -> words.computeIfAbsent(word, Function.identity())).toList(), mentions, asked, continued);
    }

    /** These words and what they mean in the whole. */
    Reading part(int start, int end) {
        List<Mention> within = mentions.stream()
                .filter(m -> m.start() >= start && m.end() <= end)
                .map(m -> new Mention(m.concept(), m.negated(), m.actor(), m.start() - start, m.end() - start))
                .toList();
        return new Reading(words.subList(start, end), within, asked, end - start);
    }

    Set<String> tags() {
        return mentions.stream().map(Mention::tag).collect(Collectors.toSet());
    }

    /** What the person is whose act is asked about, as far as that is said: names of concepts. */
    Set<String> standing() {
        return mentions.stream()
                .filter(m -> m.concept().role() == Concept.Role.STANDING && !m.negated() && m.actor().equals(asked))
                .map(m -> m.concept().name())
                .collect(Collectors.toSet());
    }

    boolean mentions(Concept.Role role) {
        return mentions.stream().anyMatch(m -> m.concept().role() == role);
    }

    /** Whether the asker does, or may do, something that is risky by itself. */
    boolean isRisky() {
        return mentions.stream().anyMatch(m -> m.concept().role() == Concept.Role.RISK && !m.negated() && m.actor().isEmpty());
    }

    /** How many words are neither common nor part of a concept: a detail that the vocabulary does not see. */
    int unexplained() {
        BitSet explained = new BitSet(words.size());
        mentions.stream().filter(mention -> mention.concept().role() != Concept.Role.ADVICE)
                .forEach(mention -> explained.set(mention.start(), mention.end()));
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            count += explained.get(i) || words.get(i).common() ? 0 : 1;
        }
        return count;
    }

    /** Share of words that the vocabulary knows, 0 to 1. */
    double knownShare() {
        return words.isEmpty() ? 0 : (double) words.stream().filter(Word::known).count() / words.size();
    }
}
