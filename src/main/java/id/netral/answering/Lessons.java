package id.netral.answering;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Examples as {@link Model} learns from them. Their readings are not kept: they would take twice the memory while it learns.
 *
 * @param roots of each example, in their order
 * @param said what each example says
 * @param related the same with its relations
 * @param parts what each part of each example says, by the rows of what examples say
 */
record Lessons(List<String> roots, View said, View related, List<List<Features>> parts) {
    /** A feature of fewer examples is chance. */
    private static final int LEAST = 10;
    /** There are many more relations than words, and each costs memory in every network. */
    private static final int LEAST_RELATIONS = 12;

    /** Examples by the rows that they have together. */
    record View(FeatureRows rows, List<Features> examples) {
        /** Looks at each reading twice rather than keep what has no row. */
        private static View of(List<Reading> readings, Function<Reading, Features> look, int least) {
            FeatureRows rows = FeatureRows.seenIn(readings.stream().map(look), least);
            return new View(rows, readings.stream().map(look).map(rows::select).toList());
        }
    }

    static List<Features> parts(Reading reading, FeatureRows said) {
        return Parts.of(reading).stream().map(Features::of).map(said::select).toList();
    }

    /** A whole example and its parts. */
    Network.Input input(int example) {
        return new Network.Input(related.examples().get(example), parts.get(example));
    }

    static Lessons of(List<Reading> readings) {
        CompletableFuture<View> related = CompletableFuture.supplyAsync(() -> View.of(readings, Features::ofRelations, LEAST_RELATIONS));
        List<String> roots = readings.stream().map(reading -> Retrieval.roots(reading.words())).toList();
        View said = View.of(readings, Features::of, LEAST);
        List<List<Features>> parts = readings.stream().map(reading -> parts(reading, said.rows())).toList();
        return new Lessons(roots, said, related.join(), parts);
    }
}
