package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.RuleCard;
import id.netral.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plain search for comparison: BM25 over one text for each card and verdict, the card's words and its samples. */
public final class Baseline {
    /** Below this share of the question's weight nothing was found. */
    private static final double FOUND = 0.3;

    private record Text(Outcome outcome, String words) {}

    private final Knowledge knowledge;
    private final Normaliser normaliser;
    private final Retrieval<Text> texts;

    public Baseline(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.normaliser = new Normaliser(knowledge.vocabulary(), Normaliser.learn(knowledge.vocabulary(), knowledge.examples()));
        Map<Outcome, List<String>> words = new TreeMap<>();
        for (Example example : knowledge.examples()) {
            words.computeIfAbsent(Model.outcome(example), o -> new ArrayList<>()).add(example.question());
        }
        words.forEach((outcome, samples) -> knowledge.card(outcome.card()).ifPresent(card -> samples.add(spoken(card, outcome))));
        List<Text> found = words.entrySet().stream().map(e -> new Text(e.getKey(), String.join(". ", e.getValue()))).toList();
        this.texts = new Retrieval<>(found, found.stream().map(text -> Retrieval.roots(normaliser.words(text.words(), Integer.MAX_VALUE))).toList());
    }

    private static String spoken(RuleCard card, Outcome outcome) {
        return outcome.verdict().filter(card::speaksOf)
                .map(verdict -> List.of(Language.values()).stream().map(l -> card.title(l, verdict)).collect(Collectors.joining(". ")))
                .orElse("");
    }

    public Answer answer(String question) {
        return texts.best(normaliser.words(question)).filter(hit -> hit.coverage() > FOUND).map(hit -> answer(hit.thing().outcome()))
                .orElse(new Answer.None(false));
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome.label()) {
            case LAPOR -> new Answer.Report();
            case BOLEH, BERSYARAT, DILARANG, INFO -> knowledge.card(outcome.card())
                    .<Answer>map(card -> new Answer.Ruling(new Answer.Finding(card, outcome.verdict().orElseThrow())))
                    .orElse(new Answer.None(true));
            default -> new Answer.None(false);
        };
    }
}
