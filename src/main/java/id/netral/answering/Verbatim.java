package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What examples say of a question that they ask in the same words, but for spelling and affixes. Models follow what most examples
 * have in common, and one in six of the oddest ones not at all; whoever adds one expects its answer.
 */
final class Verbatim {
    /** By rising hash of the roots: 64 bits, for another question must not meet one of them by chance. */
    private final long[] asked;
    private final Label[] labels;

    /**
     * @param roots of each example, as {@link Retrieval#roots} tells them
     */
    Verbatim(List<Example> examples, List<String> roots) {
        Map<Long, Optional<Label>> told = new TreeMap<>();
        for (int i = 0; i < roots.size(); i++) {
            Optional<Label> label = Optional.of(examples.get(i).label());
            told.merge(hash(roots.get(i)), label, (a, b) -> a.equals(b) ? a : Optional.empty());
        }
        told.values().removeIf(Optional::isEmpty);
        asked = told.keySet().stream().mapToLong(hash -> hash).toArray();
        labels = told.values().stream().map(Optional::orElseThrow).toArray(Label[]::new);
    }

    /** Empty where no example asks it, or several disagree. */
    Optional<Label> label(Reading reading) {
        int at = Arrays.binarySearch(asked, hash(Retrieval.roots(reading.words())));
        return at < 0 ? Optional.empty() : Optional.of(labels[at]);
    }

    private static long hash(String roots) {
        long hash = 1;
        for (int i = 0; i < roots.length(); i++) {
            hash = 0x9E3779B97F4A7C15L * hash + roots.charAt(i);
        }
        return hash;
    }
}
