package id.netral.answering;

import id.netral.knowledge.CardText;
import id.netral.knowledge.Citation;
import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Label;
import id.netral.knowledge.Period;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import id.netral.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures what answering costs, beside one raw Lucene search of the same run. */
public final class AnswerBench {
    private static final int ROUNDS = 10_000;
    private static final int COLLECTIONS = 3;
    private static final int SAMPLES = 5;
    private static final int SAMPLE_WORDS = 8;

    /**
     * @param trainMillis compiling with training
     * @param heapBytes held by the compiled state
     * @param answer nanoseconds at the median, the 99th percentile and the most
     * @param search the same for a raw top-10 query over the same samples
     */
    public record Figures(int cards, int samples, long trainMillis, long heapBytes, long[] answer, long[] search) {}

    private AnswerBench() {}

    public static Figures measure(Knowledge knowledge, List<String> questions, LocalDate day) {
        long before = usedHeap();
        long start = System.nanoTime();
        Rulebook rulebook = Rulebook.compile(knowledge, ModelCache.none());
        long train = (System.nanoTime() - start) / 1_000_000;
        long heap = usedHeap() - before;
        Normaliser normaliser = new Normaliser(knowledge.vocabulary(), Normaliser.learn(knowledge.vocabulary(), knowledge.examples()));
        Retrieval<Example> samples = new Retrieval<>(
                knowledge.examples(), knowledge.examples().stream().map(example -> Retrieval.roots(normaliser.words(example.question()))).toList());
        List<List<Word>> words = questions.stream().map(normaliser::words).toList();
        long[] answer = time(i -> rulebook.answer(new Question(questions.get(i % questions.size()), day)));
        long[] search = time(i -> samples.find(words.get(i % words.size()), 10));
        return new Figures(knowledge.cards().size(), knowledge.examples().size(), train, heap, answer, search);
    }

    private static long[] time(Consumer<Integer> work) {
        for (int i = 0; i < ROUNDS; i++) {
            work.accept(i);
        }
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.accept(i);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return new long[] {times[ROUNDS / 2], times[ROUNDS * 99 / 100], times[ROUNDS - 1]};
    }

    /** What a collection frees may hold what only the next one finds free. */
    private static long usedHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The shipped vocabulary with cards made of words drawn from the shipped samples. */
    public static Knowledge synthetic(Knowledge shipped, int cards) {
        Random random = new Random(cards);
        List<String> vocabulary = shipped.examples().stream().flatMap(e -> Arrays.stream(e.question().split("\\s+"))).toList();
        RuleCard model = shipped.cards().values().iterator().next();
        Map<String, RuleCard> made = new TreeMap<>();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            String id = "kartu-" + i;
            Verdict verdict = Verdict.values()[i % Verdict.values().length];
            CardText text = new CardText(id, id, List.of(), List.of(), id, id, "", Map.of());
            made.put(id, new RuleCard(id, Optional.empty(), false, id, id, verdict, model.status(), List.of(new Citation("x", "x", 0)), Period.ALWAYS,
                    model.checked(), Map.of(Language.ID, text, Language.EN, text), List.of(), List.of(), List.of()));
            for (int j = 0; j < SAMPLES; j++) {
                StringBuilder question = new StringBuilder();
                for (int w = 0; w < SAMPLE_WORDS; w++) {
                    question.append(vocabulary.get(random.nextInt(vocabulary.size()))).append(' ');
                }
                examples.add(new Example(id + j, "F", question.toString(), List.of(Label.of(verdict)), Set.of(id), "", "", 0));
            }
        }
        return new Knowledge(made, shipped.sources(), shipped.passages(), shipped.vocabulary(), examples, List.of(), List.of(), List.of());
    }
}
