package id.netral.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A question with what it should lead to.
 *
 * @param register F formal, S everyday, M Pontianak Malay, E English, T typos
 * @param labels any of these is right; the first one is the best
 * @param cards any of these is right; empty for questions outside the field
 * @param pair names a minimal pair; empty for none
 */
public record Example(
        String id, String register, String question, List<Label> labels, Set<String> cards, String pair, String file, int line) {

    public Label label() {
        return labels.getFirst();
    }

    /** The best card, or empty for questions outside the field. */
    public String card() {
        return cards.isEmpty() ? "" : cards.iterator().next();
    }

    /** Whether permitting this act would be a wrong permission. */
    public boolean prohibited() {
        return labels.contains(Label.DILARANG) && labels.stream().noneMatch(l -> l == Label.BOLEH || l == Label.BERSYARAT);
    }
}
