package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurrentTest {
    private static final int ROWS = 6;
    private static final int[][] LABELS = new int[6_000][];
    private static final List<Recurrent.Input> EXAMPLES = examples();
    private static final Recurrent NETWORK = train();

    /** Label 1 where one word comes before another, whatever stands around them. */
    private static List<Recurrent.Input> examples() {
        Random random = new Random(5);
        List<Recurrent.Input> examples = new ArrayList<>();
        for (int i = 0; i < LABELS.length; i++) {
            LABELS[i] = new int[] {random.nextInt(2)};
            examples.add(example(LABELS[i][0] == 1, random));
        }
        return examples;
    }

    private static Recurrent.Input example(boolean inOrder, Random random) {
        List<Integer> words = new ArrayList<>(List.of(inOrder ? 0 : 1, inOrder ? 1 : 0));
        for (int other = random.nextInt(4); other > 0; other--) {
            words.add(random.nextInt(words.size() + 1), 2 + random.nextInt(ROWS - 2));
        }
        int[] ends = new int[words.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1;
        }
        return new Recurrent.Input(words.stream().mapToInt(row -> row).toArray(), ends);
    }

    private static Recurrent train() {
        return Recurrent.train(EXAMPLES, ROWS, LABELS, 2, 1);
    }

    @Test
    void seesWhichWordComesFirst() {
        Random random = new Random(6);
        for (int i = 0; i < 200; i++) {
            boolean inOrder = random.nextBoolean();
            float[] probabilities = NETWORK.probabilities(example(inOrder, random));
            assertEquals(inOrder, probabilities[1] > probabilities[0]);
            assertEquals(1, probabilities[0] + probabilities[1], 1e-5);
        }
    }

    @Test
    void answersWhereNoWordIsKnownAndWhereThereIsNone() {
        for (Recurrent.Input nothing : List.of(new Recurrent.Input(new int[0], new int[2]), new Recurrent.Input(new int[0], new int[0]))) {
            float[] probabilities = NETWORK.probabilities(nothing);
            assertEquals(1, probabilities[0] + probabilities[1], 1e-5);
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertArrayEquals(NETWORK.probabilities(EXAMPLES.getFirst()), train().probabilities(EXAMPLES.getFirst()));
    }

    @Test
    void staysTheSameWhenWrittenAndRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        NETWORK.write(new DataOutputStream(bytes));
        Recurrent read = Recurrent.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (Recurrent.Input example : EXAMPLES.subList(0, 20)) {
            assertArrayEquals(NETWORK.probabilities(example), read.probabilities(example));
        }
    }
}
