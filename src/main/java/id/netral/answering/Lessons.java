package id.netral.answering;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Examples as {@link Model} learns from them. Their readings are not kept: they would take twice the memory while it learns.
 *
 * @param roots of each example, in their order
 * @param said rows of what examples say
 * @param related the same with their relations
 * @param saying what each example says
 * @param spoken rows of what single words say
 * @param inputs each example with its relations, and its parts by the rows of what examples say
 * @param sequences each example word by word
 */
record Lessons(List<String> roots, FeatureRows said, FeatureRows related, FeatureRows spoken, List<Features> saying,
        List<Network.Input> inputs, List<Recurrent.Input> sequences) {
    /** A feature of fewer examples is chance. */
    private static final int LEAST = 10;
    /** There are many more relations than words, and each costs memory in every network. */
    private static final int LEAST_RELATIONS = 12;
    private static final int LEAST_SPOKEN = 5;

    /**
     * Looks at each reading twice rather than keep what has no row.
     *
     * @param readings let go one after the other, so that they and what is made of them never fill the memory together
     */
    static Lessons of(Reading[] readings) {
        CompletableFuture<FeatureRows> counted = CompletableFuture.supplyAsync(
                () -> FeatureRows.seenIn(Arrays.stream(readings).map(Features::ofRelations).map(Features::indices), LEAST_RELATIONS));
        FeatureRows said = FeatureRows.seenIn(Arrays.stream(readings).map(Features::of).map(Features::indices), LEAST);
        FeatureRows spoken = FeatureRows.seenIn(Arrays.stream(readings).flatMap(reading -> Features.ofWords(reading).stream()), LEAST_SPOKEN);
        FeatureRows related = counted.join();
        String[] roots = new String[readings.length];
        Packed[] saying = new Packed[readings.length];
        Packed.Input[] inputs = new Packed.Input[readings.length];
        Recurrent.Input[] sequences = new Recurrent.Input[readings.length];
        IntStream.range(0, readings.length).parallel().forEach(i -> {
            Reading reading = readings[i];
            readings[i] = null;
            roots[i] = Retrieval.roots(reading.words());
            Features whole = said.select(Features.of(reading));
            Network.Input input = input(reading, said, related, whole);
            saying[i] = Packed.of(whole);
            inputs[i] = new Packed.Input(Packed.of(input.whole()),
                    input.parts().getFirst() == whole ? List.of(saying[i]) : input.parts().stream().map(Packed::of).toList());
            sequences[i] = Recurrent.Input.of(Features.ofWords(reading), spoken);
        });
        return new Lessons(List.of(roots), said, related, spoken, Packed.unpacked(saying, Packed::unpacked), Packed.unpacked(inputs, Packed.Input::unpacked),
                List.of(sequences));
    }

    /**
     * A question as networks see it.
     *
     * @param saying what it says, which is its only part where it has no other
     */
    static Network.Input input(Reading reading, FeatureRows said, FeatureRows related, Features saying) {
        List<Reading> parts = Parts.of(reading);
        return new Network.Input(related.select(Features.ofRelations(reading)), parts.getFirst().words().size() == reading.words().size()
                ? List.of(saying)
                : parts.stream().map(Features::of).map(said::select).toList());
    }
}
