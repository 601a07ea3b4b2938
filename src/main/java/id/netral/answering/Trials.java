package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Asks what the bot was not taught: every answer here comes from a state of the knowledge without the question. */
public final class Trials {
    private final Knowledge knowledge;
    private final LocalDate day;

    public Trials(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    /** The questions of one card, samples and tests, answered as if nobody had written the card or taught its questions. */
    public Evaluation withoutCard(String card) {
        Predicate<Example> own = example -> example.cards().contains(card);
        Answerer answerer = new Answerer(
                knowledge.having(cards -> !cards.id().equals(card), example -> !own.test(example)), ModelCache.none());
        List<Example> questions = new ArrayList<>(knowledge.examples().stream().filter(own).toList());
        knowledge.tests().stream().filter(own).forEach(questions::add);
        return Evaluation.of(questions, question -> answerer.answer(new Question(question, day)));
    }

    /**
     * Every sample, answered by a state that was taught the samples of the other parts; the members of a pair stay together.
     *
     * @param parts at least 2; more parts come nearer to leaving out one question at a time, and take longer
     */
    public Evaluation parts(int parts) {
        List<Evaluation.Result> results = new ArrayList<>();
        Map<Integer, List<Example>> groups = new HashMap<>();
        for (Example example : knowledge.examples()) {
            String key = example.pair().isEmpty() ? example.question() : example.pair();
            groups.computeIfAbsent(Math.floorMod(key.hashCode() * 0x9E3779B1 >>> 16, parts), k -> new ArrayList<>()).add(example);
        }
        for (Collection<Example> group : groups.values()) {
            Collection<Example> left = new java.util.HashSet<>(group);
            Answerer answerer = new Answerer(knowledge.having(card -> true, example -> !left.contains(example)), ModelCache.none());
            results.addAll(Evaluation.of(List.copyOf(group), question -> answerer.answer(new Question(question, day))).results());
        }
        return new Evaluation(results);
    }
}
