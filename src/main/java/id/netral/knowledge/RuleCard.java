package id.netral.knowledge;

import id.netral.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule as an admin wrote it.
 *
 * @param version first 12 hexadecimal digits of the SHA-256 of the file: with the id it names this wording for good
 * @param editionOf the card whose wording for another time this is; empty for a card of its own
 * @param showsStage whether answers add which stage of the election calendar today is in
 * @param keys concepts that together point to this card, in the form of {@code kunci}
 * @param samples questions that teach
 * @param tests questions that must reach this card, and never teach
 */
public record RuleCard(
        String id,
        Optional<String> editionOf,
        boolean showsStage,
        String version,
        String file,
        Verdict verdict,
        Status status,
        List<Citation> citations,
        Period period,
        Checked checked,
        Map<Language, CardText> texts,
        List<Key> keys,
        List<Example> samples,
        List<Example> tests) {

    /** How well the rule behind a card is founded. */
    public enum Status {
        TEKS,
        PERS,
        PERNYATAAN,
        DIPERDEBATKAN,
        PRINSIP
    }

    /**
     * All of these concepts in one question make the verdict.
     *
     * @param concepts that must be there, as a reading tags them: a person before a colon where somebody else acts, "-" where denied
     * @param absent the same, that must not be there
     * @param taught whether samples show it too, so that a permission with little doubt may stand against it
     */
    public record Key(Set<String> concepts, Set<String> absent, Verdict verdict, boolean taught, int line) {
        /** Whether a question has what the key wants, apart from what excludes it. */
        public boolean isNear(Set<String> said) {
            return said.containsAll(concepts);
        }

        public boolean fits(Set<String> said) {
            return isNear(said) && absent.stream().noneMatch(said::contains);
        }
    }

    public CardText text(Language language) {
        return texts.get(language);
    }

    /** Whether the card has something to say with this verdict. */
    public boolean speaksOf(Verdict spoken) {
        return spoken == verdict || text(Language.ID).cases().containsKey(spoken);
    }

    /** The heading under which the card speaks with this verdict. */
    public String title(Language language, Verdict spoken) {
        CardText text = text(language);
        return spoken == verdict ? text.title() : text.cases().get(spoken).title();
    }
}
