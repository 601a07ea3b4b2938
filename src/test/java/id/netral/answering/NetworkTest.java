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

class NetworkTest {
    private static final int[][] LABELS = new int[4_000][];
    private static final int FEATURES = 30;
    private static final List<Network.Input> EXAMPLES = examples();

    /** Label 1 where exactly one of two features is there: what no sum of weights can tell. */
    private static List<Network.Input> examples() {
        Random random = new Random(5);
        List<Network.Input> examples = new ArrayList<>();
        for (int i = 0; i < LABELS.length; i++) {
            int first = random.nextInt(2);
            int second = random.nextInt(2);
            LABELS[i] = new int[] {first ^ second};
            examples.add(example(first, second));
        }
        return examples;
    }

    private static Network.Input example(int first, int second) {
        Features features = new Features(new int[] {10 + first, 20 + second}, new float[] {0.7f, 0.7f});
        return new Network.Input(features, List.of(features));
    }

    private static int label(float[] probabilities) {
        return probabilities[1] > probabilities[0] ? 1 : 0;
    }

    @Test
    void seesWhatBelongsTogether() {
        Network network = Network.train(EXAMPLES, FEATURES, FEATURES, LABELS, 2, 1);
        for (int first = 0; first < 2; first++) {
            for (int second = 0; second < 2; second++) {
                float[] probabilities = network.probabilities(example(first, second));
                assertEquals(first ^ second, label(probabilities));
                assertEquals(1, probabilities[0] + probabilities[1], 1e-5);
            }
        }
    }

    /** Label 1 where two features stand in one part: the wholes are all the same. */
    @Test
    void seesWhatOnePartSays() {
        Features whole = new Features(new int[] {0, 1, 2, 3}, new float[] {0.5f, 0.5f, 0.5f, 0.5f});
        List<Network.Input> examples = new ArrayList<>();
        int[][] labels = new int[2_000][];
        Random random = new Random(8);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new int[] {random.nextInt(2)};
            examples.add(new Network.Input(whole, parts(labels[i][0] == 1, random.nextBoolean())));
        }
        Network network = Network.train(examples, 4, 4, labels, 2, 3);
        for (boolean turned : new boolean[] {false, true}) {
            assertEquals(1, label(network.probabilities(new Network.Input(whole, parts(true, turned)))));
            assertEquals(0, label(network.probabilities(new Network.Input(whole, parts(false, turned)))));
        }
    }

    private static List<Features> parts(boolean together, boolean turned) {
        int second = together ? 1 : 2;
        Features one = new Features(new int[] {0, second}, new float[] {0.7f, 0.7f});
        Features other = new Features(new int[] {3 - second, 3}, new float[] {0.7f, 0.7f});
        return turned ? List.of(other, one) : List.of(one, other);
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertArrayEquals(Network.train(EXAMPLES, FEATURES, FEATURES, LABELS, 2, 9).probabilities(example(0, 1)),
                Network.train(EXAMPLES, FEATURES, FEATURES, LABELS, 2, 9).probabilities(example(0, 1)));
    }

    @Test
    void staysTheSameWhenWrittenAndRead() throws IOException {
        Network network = Network.train(EXAMPLES, FEATURES, FEATURES, LABELS, 2, 1);
        var bytes = new ByteArrayOutputStream();
        network.write(new DataOutputStream(bytes));
        Network read = Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertArrayEquals(network.probabilities(example(1, 1)), read.probabilities(example(1, 1)));
        assertArrayEquals(network.probabilities(example(1, 0)), read.probabilities(example(1, 0)));
    }
}
