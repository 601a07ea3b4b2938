package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A neural network over {@link Features}. One layer reads the question as a whole and another one each of its parts; what any part
 * says loudest, and what the last one says, goes on with the whole into a middle layer. So it sees what belongs together where
 * {@link Classifier} only adds up, and one forbidden act among innocent ones. The same examples give the same weights on every machine.
 */
final class Network {
    private static final int WHOLE = 56;
    private static final int PART = 28;
    /** Units that read the question: the whole, the loudest of the parts, the last part. */
    private static final int READ = WHOLE + 2 * PART;
    private static final int MIDDLE = 40;
    private static final int EPOCHS = 5;
    /** Spread of the weights before anything is learnt. */
    private static final double FEATURE_SPREAD = 0.1;
    private static final double DENSE_SPREAD = 0.2;
    /** Share of its features that an example is learnt without, others each time: nothing may hang on a single word. */
    private static final float LEFT_OUT = 0.3f;
    private static final float SMALL = 1e-8f;

    private final Sparse whole;
    private final Sparse part;
    private final Dense middle;
    private final Dense output;

    private Network(Sparse whole, Sparse part, Dense middle, Dense output) {
        this.whole = whole;
        this.part = part;
        this.middle = middle;
        this.output = output;
    }

    /**
     * A question by rows.
     *
     * @param parts at least one
     */
    record Input(Features whole, List<Features> parts) {}

    /** From the features of a question, or of a part, to its units. */
    private record Sparse(SparseWeights weights, float[] bias) {
        float[] sums(Features features) {
            float[] sums = bias.clone();
            weights.addTo(sums, features);
            return sums;
        }
    }

    /** A question on its way through the layers. */
    private static final class Pass {
        final float[] units = new float[READ + MIDDLE];
        /** In which part each unit is loudest. */
        final int[] loudest = new int[PART];

        Pass(Input question, Sparse whole, Sparse part, Dense middle) {
            System.arraycopy(whole.sums(question.whole()), 0, units, 0, WHOLE);
            for (int i = 0; i < question.parts().size(); i++) {
                float[] sums = part.sums(question.parts().get(i));
                for (int h = 0; h < PART; h++) {
                    if (i == 0 || sums[h] > units[WHOLE + h]) {
                        units[WHOLE + h] = sums[h];
                        loudest[h] = i;
                    }
                }
                System.arraycopy(sums, 0, units, WHOLE + PART, PART);
            }
            rectify(0);
            System.arraycopy(middle.sums(units), 0, units, READ, MIDDLE);
            rectify(READ);
        }

        private void rectify(int from) {
            for (int h = from; h < units.length; h++) {
                units[h] = Math.max(0, units[h]);
            }
        }
    }

    /**
     * @param examples by rows
     * @param wholeRows how many there are for a whole question
     * @param partRows the same for a part
     * @param right classes of each example, from 0; any of them will do
     * @param seed another one gives another network of the same worth
     */
    static Network train(List<Input> examples, int wholeRows, int partRows, int[][] right, int classes, long seed) {
        return new Training(wholeRows, partRows, classes, new SplittableRandom(seed)).run(examples, right);
    }

    private static final class Training {
        private final SplittableRandom random;
        private final SparseWeights.Training wholeWeights;
        private final SparseWeights.Training partWeights;
        private final Sparse whole;
        private final Sparse part;
        private final Dense.Training middle;
        private final Dense.Training output;

        Training(int wholeRows, int partRows, int classes, SplittableRandom random) {
            this.random = random;
            wholeWeights = new SparseWeights.Training(WHOLE, spread(wholeRows * WHOLE, FEATURE_SPREAD));
            partWeights = new SparseWeights.Training(PART, spread(partRows * PART, FEATURE_SPREAD));
            whole = new Sparse(wholeWeights, wholeWeights.bias());
            part = new Sparse(partWeights, partWeights.bias());
            output = new Dense.Training(new Dense(spread(classes * (READ + MIDDLE), DENSE_SPREAD), new float[classes]));
            middle = new Dense.Training(new Dense(spread(MIDDLE * READ, DENSE_SPREAD), new float[MIDDLE]));
        }

        private float[] spread(int count, double deviation) {
            float[] weights = new float[count];
            for (int i = 0; i < count; i++) {
                weights[i] = (float) (deviation * random.nextGaussian());
            }
            return weights;
        }

        Network run(List<Input> examples, int[][] right) {
            Epochs.run(EPOCHS, examples.size(), random, (example, left) -> learn(thinned(examples.get(example)), right[example], left));
            return new Network(new Sparse(wholeWeights.condensed(), whole.bias), new Sparse(partWeights.condensed(), part.bias),
                    middle.dense(), output.dense());
        }

        private Input thinned(Input example) {
            return new Input(thinned(example.whole), example.parts.stream().map(this::thinned).toList());
        }

        private Features thinned(Features example) {
            int[] indices = new int[example.indices().length];
            float[] values = new float[indices.length];
            int n = 0;
            for (int i = 0; i < indices.length; i++) {
                if (random.nextDouble() >= LEFT_OUT) {
                    indices[n] = example.indices()[i];
                    values[n++] = example.values()[i] / (1 - LEFT_OUT);
                }
            }
            return new Features(Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
        }

        private void learn(Input example, int[] right, float left) {
            Pass pass = new Pass(example, whole, part, middle.dense());
            float[] gradient = new float[READ + MIDDLE];
            float[] errors = output.dense().sums(pass.units);
            Classifier.softmax(errors);
            Classifier.errors(errors, right);
            output.learn(pass.units, errors, left, gradient);
            silence(pass, gradient, READ);
            middle.learn(pass.units, Arrays.copyOfRange(gradient, READ, READ + MIDDLE), left, gradient);
            silence(pass, gradient, 0);
            wholeWeights.learn(example.whole, Arrays.copyOf(gradient, WHOLE), left);
            int last = example.parts.size() - 1;
            for (int i = 0; i <= last; i++) {
                float[] own = new float[PART];
                for (int h = 0; h < PART; h++) {
                    own[h] = (pass.loudest[h] == i ? gradient[WHOLE + h] : 0) + (i == last ? gradient[WHOLE + PART + h] : 0);
                }
                partWeights.learn(example.parts.get(i), own, left);
            }
        }

        /** What a unit that was silent would change is nothing. */
        private static void silence(Pass pass, float[] gradient, int from) {
            for (int h = from; h < gradient.length; h++) {
                gradient[h] = pass.units[h] > 0 ? gradient[h] : 0;
            }
        }
    }

    /** Mean square of the first values. */
    static float strength(float[] values, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] * values[i];
        }
        return sum / count;
    }

    static float root(float squares) {
        return (float) Math.sqrt(squares + SMALL);
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Input question) {
        float[] scores = output.sums(new Pass(question, whole, part, middle).units);
        Classifier.softmax(scores);
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        for (Sparse layer : List.of(whole, part)) {
            ((WeightRows) layer.weights).write(out);
            for (float bias : layer.bias) {
                out.writeFloat(bias);
            }
        }
        middle.write(out);
        output.write(out);
    }

    static Network read(DataInputStream in) throws IOException {
        return new Network(sparse(in, WHOLE), sparse(in, PART), Dense.read(in), Dense.read(in));
    }

    private static Sparse sparse(DataInputStream in, int units) throws IOException {
        WeightRows rows = WeightRows.read(in);
        float[] bias = new float[units];
        for (int h = 0; h < units; h++) {
            bias[h] = in.readFloat();
        }
        return new Sparse(rows, bias);
    }
}
