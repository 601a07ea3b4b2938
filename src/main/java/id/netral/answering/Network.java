package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A neural network over {@link Features}. One layer reads the question as a whole and another one each of its parts; what any part
 * says loudest, and what the last one says, goes on with the whole into a middle layer. So it sees what belongs together where
 * {@link Classifier} only adds up, and one forbidden act among innocent ones. The same examples give the same weights on every machine.
 */
final class Network {
    private static final int WHOLE = 32;
    private static final int PART = 16;
    /** Units that read the question: the whole, the loudest of the parts, the last part. */
    private static final int READ = WHOLE + 2 * PART;
    private static final int MIDDLE = 24;
    private static final int EPOCHS = 6;
    /** Spread of the weights before anything is learnt. */
    private static final double FEATURE_SPREAD = 0.1;
    private static final double DENSE_SPREAD = 0.2;
    /** Share of its features that an example is learnt without, others each time: nothing may hang on a single word. */
    private static final float LEFT_OUT = 0.3f;
    private static final Pace FEATURE_PACE = new Pace(0.3f, 1);
    private static final Pace DENSE_PACE = new Pace(0.02f, 1);

    private final WeightRows whole;
    private final WeightRows part;
    private final Dense middle;
    private final Dense output;

    private Network(WeightRows whole, WeightRows part, Dense middle, Dense output) {
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

    /** A question on its way through the layers. */
    private static final class Pass {
        final float[] units = new float[READ + MIDDLE];
        /** In which part each unit is loudest. */
        final int[] loudest = new int[PART];

        Pass(Input question, SparseWeights whole, SparseWeights part, Dense middle) {
            whole.addTo(units, question.whole());
            for (int i = 0; i < question.parts().size(); i++) {
                float[] sums = new float[PART];
                part.addTo(sums, question.parts().get(i));
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
        private final SparseWeights.Training whole;
        private final SparseWeights.Training part;
        private final Dense.Training middle;
        private final Dense.Training output;

        Training(int wholeRows, int partRows, int classes, SplittableRandom random) {
            this.random = random;
            whole = new SparseWeights.Training(spread(random, wholeRows, WHOLE, FEATURE_SPREAD), FEATURE_PACE);
            part = new SparseWeights.Training(spread(random, partRows, PART, FEATURE_SPREAD), FEATURE_PACE);
            output = new Dense.Training(new Dense(spread(random, READ + MIDDLE, classes, DENSE_SPREAD), new float[classes]), DENSE_PACE);
            middle = new Dense.Training(new Dense(spread(random, READ, MIDDLE, DENSE_SPREAD), new float[MIDDLE]), DENSE_PACE);
        }

        Network run(List<Input> examples, int[][] right) {
            Epochs.run(EPOCHS, examples.size(), random, (example, left) -> learn(thinned(examples.get(example)), right[example], left));
            return new Network(whole.condensed(), part.condensed(), middle.dense(), output.dense());
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

        /** Whether it was known. */
        private boolean learn(Input example, int[] right, float left) {
            Pass pass = new Pass(example, whole, part, middle.dense());
            float[] gradient = new float[READ + MIDDLE];
            float[] errors = output.dense().sums(pass.units);
            Classifier.softmax(errors);
            Classifier.errors(errors, right);
            if (Classifier.areLearnt(errors)) {
                return true;
            }
            output.learn(pass.units, errors, left, gradient);
            silence(pass, gradient, READ);
            middle.learn(pass.units, Arrays.copyOfRange(gradient, READ, READ + MIDDLE), left, gradient);
            silence(pass, gradient, 0);
            whole.learn(example.whole, Arrays.copyOf(gradient, WHOLE), left);
            int last = example.parts.size() - 1;
            for (int i = 0; i <= last; i++) {
                float[] own = new float[PART];
                for (int h = 0; h < PART; h++) {
                    own[h] = (pass.loudest[h] == i ? gradient[WHOLE + h] : 0) + (i == last ? gradient[WHOLE + PART + h] : 0);
                }
                part.learn(example.parts.get(i), own, left);
            }
            return false;
        }

        /** What a unit that was silent would change is nothing. */
        private static void silence(Pass pass, float[] gradient, int from) {
            for (int h = from; h < gradient.length; h++) {
                gradient[h] = pass.units[h] > 0 ? gradient[h] : 0;
            }
        }
    }

    /** Weights before anything is learnt. */
    static float[][] spread(RandomGenerator random, int rows, int width, double deviation) {
        float[][] weights = new float[rows][width];
        for (float[] row : weights) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) (deviation * random.nextGaussian());
            }
        }
        return weights;
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Input question) {
        float[] scores = output.sums(new Pass(question, whole, part, middle).units);
        Classifier.softmax(scores);
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        whole.write(out);
        part.write(out);
        middle.write(out);
        output.write(out);
    }

    static Network read(DataInputStream in) throws IOException {
        return new Network(WeightRows.read(in), WeightRows.read(in), Dense.read(in), Dense.read(in));
    }
}
