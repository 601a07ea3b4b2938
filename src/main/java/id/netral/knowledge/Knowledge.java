package id.netral.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Everything in the knowledge folder at one moment; immutable.
 *
 * @param cards by id, in the order of their ids, as are the sources
 * @param examples questions that teach, those in the cards among them
 * @param tests questions that must come out right, those in the cards among them
 * @param problems what is wrong in the folder; parts in error are absent or stand as they last were right
 */
public record Knowledge(
        Map<String, RuleCard> cards,
        Map<String, Source> sources,
        List<Passage> passages,
        Vocabulary vocabulary,
        List<Example> examples,
        List<Example> tests,
        List<Stage> calendar,
        List<Problem> problems) {

    public Optional<RuleCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** The same with only some of the cards and examples. */
    public Knowledge having(Predicate<RuleCard> keptCards, Predicate<Example> keptExamples) {
        Map<String, RuleCard> fewer = new TreeMap<>(cards);
        fewer.values().removeIf(keptCards.negate());
        return new Knowledge(Collections.unmodifiableMap(fewer), sources, passages, vocabulary,
                examples.stream().filter(keptExamples).toList(), tests, calendar, problems);
    }

    /** The wording of a card that holds on that day: the card itself, or one of its editions. */
    public Optional<RuleCard> edition(RuleCard card, LocalDate day) {
        if (card.period().contains(day)) {
            return Optional.of(card);
        }
        return cards.values().stream()
                .filter(other -> other.editionOf().filter(card.id()::equals).isPresent() && other.period().contains(day))
                .findFirst();
    }

    public Optional<Stage> stage(LocalDate day) {
        return calendar.stream().filter(stage -> stage.period().contains(day)).findFirst();
    }
}
