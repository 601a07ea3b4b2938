package id.netral.answering;

import id.netral.answering.Answer.Finding;
import id.netral.knowledge.Concept;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Label;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From scores to an answer. Reports, other fields and questions for facts go first, where they are sure; then what a key prohibits wins
 * over what looks permitted; a permission needs agreement on all sides; and whatever is not sure becomes a choice.
 */
final class Decision {
    /** Doubt from which nothing is permitted. */
    private static final double DOUBT = 0.1;
    /** The same where the notions of a prohibiting key are all there, though something excludes the key. */
    private static final double DOUBT_NEAR_KEY = 0.08;
    /** The same where a key fits that samples teach: of 70 such permissions on samples left out none was wrong. */
    private static final double DOUBT_TAUGHT_KEY = 0.04;
    /** Share of words that must be known before anything is permitted. */
    private static final double KNOWN = 0.7;
    /** Doubt from which a key overrules a model that sees no prohibition. */
    private static final double OVERRULED = 0.35;
    /** Chance of being outside the field from which not even a key speaks. */
    private static final double SURELY_OUTSIDE = 0.8;
    /** The same from which a message has nothing to do with those before it. */
    private static final double ANOTHER_FIELD = 0.98;
    /** Chance of being outside the field below which words of the field still count. */
    private static final double MAYBE_INSIDE = 0.7;
    /** Chance of asking for facts from which a key does not speak. */
    private static final double SURELY_FACTS = 0.6;
    /** Chance from which one part of a question is an act of its own. */
    private static final double SURE = 0.9;
    /** Chance below which a key has taken other words for its own. */
    private static final double LIKELY = 0.02;
    /** Chance from which another verdict is offered beside the answer: what is wrong and sure of itself is seldom surer than this. */
    private static final double MAYBE = 0.05;
    private static final int CHOICES = 3;
    private static final int ALTERNATIVES = 2;
    private static final int BARE_WORDS = 2;

    private final Knowledge knowledge;
    private final Prohibitions prohibitions;
    private final Reading reading;
    private final Scores scores;
    private final List<Outcome> ranked;
    private final Set<String> tags;
    /** Of the cards that prohibit by a key what the question says, the likeliest first. */
    private final List<Finding> prohibited;

    Decision(Knowledge knowledge, Prohibitions prohibitions, Reading reading, Scores scores) {
        this.knowledge = knowledge;
        this.prohibitions = prohibitions;
        this.reading = reading;
        this.scores = scores;
        this.ranked = scores.ranked();
        this.tags = reading.tags();
        this.prohibited = prohibited();
    }

    Answer answer() {
        boolean field = reading.mentions(Concept.Role.ELECTION);
        if (isBareNotion(field)) {
            Optional<Answer> clarify = clarify();
            if (clarify.isPresent()) {
                return clarify.get();
            }
        }
        Label best = scores.best();
        if (best == Label.LAPOR) {
            return new Answer.Report();
        }
        if (best == Label.DILUAR && (prohibited.isEmpty() || scores.of(Label.DILUAR) > SURELY_OUTSIDE)) {
            return reading.mentions(Concept.Role.ADVICE)
                    ? new Answer.Advice()
                    : new Answer.None(field && scores.of(Label.DILUAR) < MAYBE_INSIDE);
        }
        if (best == Label.INFO && scores.of(Label.INFO) > SURELY_FACTS) {
            return ruling(Verdict.INFO);
        }
        if (!prohibited.isEmpty() && best != Label.DILARANG && !isPermittedAgainstKeys(best)) {
            return scores.doubt() > OVERRULED ? ruling(prohibited.getFirst()) : suggest(prohibited.getFirst());
        }
        Verdict verdict = best.verdict().orElse(Verdict.DILARANG);
        if (verdict.permits() && !mayPermit()) {
            return suggest();
        }
        return ruling(verdict);
    }

    /** The same with other acts, the strictest first. One may be stricter than the whole ("diajak jadi timses, tapi saya tolak"); then it does not count. */
    static Answer.Ruling naming(Answer.Ruling ruling, Stream<Finding> acts) {
        Finding finding = ruling.finding();
        Map<RuleCard, Finding> others = new LinkedHashMap<>();
        acts.filter(other -> other.verdict().compareTo(finding.verdict()) <= 0 && !other.card().equals(finding.card()))
                .forEach(other -> others.merge(other.card(), other, (a, b) -> a.verdict().compareTo(b.verdict()) < 0 ? b : a));
        List<Finding> strictest = new ArrayList<>(others.values());
        strictest.sort(Comparator.comparing(Finding::verdict).reversed());
        return new Answer.Ruling(finding, List.copyOf(strictest.subList(0, Math.min(CHOICES, strictest.size()))), ruling.alternatives());
    }

    boolean isOfAnotherField() {
        return scores.of(Label.DILUAR) > ANOTHER_FIELD;
    }

    /** The acts that a key prohibits and the models know. */
    Stream<Finding> prohibitedActs() {
        return prohibited.stream().filter(this::isLikely);
    }

    /** The act, if there is no doubt of it. */
    Optional<Finding> sure() {
        return scores.of(scores.best()) >= SURE && answer() instanceof Answer.Ruling(Finding finding, var others, var alternatives)
                        && (!finding.verdict().permits() || scores.doubt() < DOUBT_TAUGHT_KEY)
                ? Optional.of(finding)
                : Optional.empty();
    }

    private boolean isLikely(Finding finding) {
        Outcome outcome = new Outcome(finding.card().id(), Label.of(finding.verdict()));
        int index = scores.outcomes().indexOf(outcome);
        return index >= 0 && scores.joint()[index] > LIKELY || scores.neighbours().getOrDefault(outcome, 0.0) > LIKELY;
    }

    /** Something like "mobil dinas?": a notion of ours without an act and without anything political. */
    private boolean isBareNotion(boolean field) {
        return !field && reading.words().size() <= BARE_WORDS && reading.knownShare() == 1
                && reading.mentions().stream().anyMatch(m -> m.concept().role() == Concept.Role.RISK);
    }

    /** What the likeliest of the cards says of it whose keys want this notion, to choose from. */
    private Optional<Answer> clarify() {
        return prohibitions.about(tags).max(Comparator.comparingDouble(scores::of)).map(card -> {
            List<Finding> choices = new ArrayList<>();
            for (Verdict verdict : Verdict.values()) {
                if (card.speaksOf(verdict)) {
                    choices.add(new Finding(card, verdict));
                }
            }
            choices.sort(Comparator.comparing(Finding::verdict).reversed());
            return choices.size() > 1 ? new Answer.Clarify(choices.subList(0, Math.min(CHOICES, choices.size()))) : null;
        });
    }

    private boolean mayPermit() {
        return scores.doubt() < (prohibitions.areNear(tags) ? DOUBT_NEAR_KEY : DOUBT) && reading.knownShare() >= KNOWN;
    }

    /** Keys are coarse; where samples teach them as well, the models know the exceptions. A new key that nobody has taught always counts. */
    private boolean isPermittedAgainstKeys(Label best) {
        return best.verdict().filter(Verdict::permits).isPresent() && mayPermit() && scores.doubt() < DOUBT_TAUGHT_KEY
                && prohibitions.areTaught(tags);
    }

    /** Where the card that was taught for this is gone, no other one speaks for it. */
    private Answer ruling(Verdict verdict) {
        return ranked.stream().filter(outcome -> outcome.verdict().filter(v -> v == verdict).isPresent()).findFirst()
                .flatMap(outcome -> knowledge.card(outcome.card()).filter(outcome::speaks))
                .map(card -> ruling(new Finding(card, verdict)))
                .orElseGet(this::suggest);
    }

    private Answer ruling(Finding finding) {
        return new Answer.Ruling(finding, List.of(), likely()
                .filter(entry -> entry.getValue() >= MAYBE)
                .flatMap(entry -> entry.getKey().verdict().stream())
                .filter(verdict -> verdict != finding.verdict())
                .limit(ALTERNATIVES)
                .flatMap(verdict -> find(verdict).stream())
                .toList());
    }

    private Stream<Map.Entry<Label, Double>> likely() {
        return scores.labels().entrySet().stream().sorted(Map.Entry.<Label, Double>comparingByValue().reversed());
    }

    /** The best card that speaks with this verdict. */
    private Optional<Finding> find(Verdict verdict) {
        for (Outcome outcome : ranked) {
            Optional<RuleCard> card = knowledge.card(outcome.card()).filter(outcome::speaks);
            if (outcome.verdict().filter(v -> v == verdict).isPresent() && card.isPresent()) {
                return card.map(c -> new Finding(c, verdict));
            }
        }
        return Optional.empty();
    }

    private List<Finding> prohibited() {
        List<String> cards = ranked.stream().map(Outcome::card).toList();
        return prohibitions.of(tags).map(card -> new Finding(card, Verdict.DILARANG))
                .sorted(Comparator.comparing(f -> cards.contains(f.card().id()) ? cards.indexOf(f.card().id()) : cards.size()))
                .toList();
    }

    /** The likeliest card of each of the likeliest verdicts, a prohibition always among them. */
    private Answer suggest(Finding... first) {
        Set<Finding> choices = new LinkedHashSet<>(List.of(first));
        find(Verdict.DILARANG).filter(f -> first.length == 0).ifPresent(choices::add);
        likely()
                .flatMap(entry -> entry.getKey().verdict().stream())
                .filter(verdict -> choices.stream().noneMatch(choice -> choice.verdict() == verdict))
                .limit(Math.max(0, CHOICES - choices.size()))
                .toList()
                .forEach(verdict -> find(verdict).ifPresent(choices::add));
        List<Finding> sorted = new ArrayList<>(choices);
        sorted.sort(Comparator.comparing(Finding::verdict).reversed());
        return sorted.isEmpty() ? new Answer.None(true) : new Answer.Suggest(List.copyOf(sorted));
    }
}
