package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A neural network over {@link Features} with one hidden layer. It sees what belongs together where {@link Classifier} only adds
 * up. The same examples give the same weights on every machine.
 */
final class Network {
    private static final int HIDDEN = 32;
    private static final int EPOCHS = 6;
    private static final float RATE = 0.3f;
    private static final float OUTPUT_RATE = 0.02f;
    /** Spread of the weights before anything is learnt. */
    private static final double FEATURE_SPREAD = 0.1;
    private static final double OUTPUT_SPREAD = 0.2;
    /** Share of its features that an example is learnt without, others each time: nothing may hang on a single word. */
    private static final float LEFT_OUT = 0.4f;
    private static final float SMALL = 1e-8f;

    private final FeatureRows rows;
    private final int classes;
    /** By feature, then by hidden unit. */
    private final float[] hidden;
    private final float[] hiddenBias;
    /** By class, then by hidden unit. */
    private final float[] output;
    private final float[] outputBias;

    private Network(FeatureRows rows, int classes) {
        this.rows = rows;
        this.classes = classes;
        this.hidden = new float[rows.count() * HIDDEN];
        this.hiddenBias = new float[HIDDEN];
        this.output = new float[classes * HIDDEN];
        this.outputBias = new float[classes];
    }

    /**
     * @param labels class of each example, from 0
     * @param seed another one gives another network of the same worth
     */
    static Network train(List<Features> examples, int[] labels, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Network network = new Network(FeatureRows.seenIn(examples, 2), classes);
        for (int i = 0; i < network.hidden.length; i++) {
            network.hidden[i] = (float) (FEATURE_SPREAD * random.nextGaussian());
        }
        for (int i = 0; i < network.output.length; i++) {
            network.output[i] = (float) (OUTPUT_SPREAD * random.nextGaussian());
        }
        new Training(network, random).run(examples, labels);
        return network;
    }

    /** Gradient descent with a rate that falls, for each feature, with what it has already learnt (Adagrad, by row). */
    private static final class Training {
        private final Network network;
        private final SplittableRandom random;
        private final float[] hiddenSquares;
        private final float[] outputSquares;
        private float biasSquares;
        private final float[] units = new float[HIDDEN];
        private final float[] gradient = new float[HIDDEN];

        Training(Network network, SplittableRandom random) {
            this.network = network;
            this.random = random;
            this.hiddenSquares = new float[network.rows.count()];
            this.outputSquares = new float[network.classes];
        }

        void run(List<Features> examples, int[] labels) {
            int[] order = new int[examples.size()];
            Arrays.setAll(order, i -> i);
            int step = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                for (int i = order.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swap = order[i];
                    order[i] = order[j];
                    order[j] = swap;
                }
                for (int index : order) {
                    learn(thinned(examples.get(index)), labels[index], 1 - (float) step++ / (EPOCHS * order.length));
                }
            }
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

        private void learn(Features example, int label, float left) {
            network.fill(units, example);
            Arrays.fill(gradient, 0);
            learnOutput(label, OUTPUT_RATE * left);
            float strength = 0;
            for (int h = 0; h < HIDDEN; h++) {
                gradient[h] = units[h] > 0 ? gradient[h] : 0;
                strength += gradient[h] * gradient[h];
            }
            strength /= HIDDEN;
            for (int i = 0; strength > 0 && i < example.indices().length; i++) {
                int row = network.rows.of(example.indices()[i]);
                if (row >= 0) {
                    float value = example.values()[i];
                    hiddenSquares[row] += value * value * strength;
                    subtract(network.hidden, row * HIDDEN, RATE * left * value / root(hiddenSquares[row]), gradient);
                }
            }
            biasSquares += strength;
            subtract(network.hiddenBias, 0, OUTPUT_RATE * left / root(biasSquares), gradient);
        }

        /** Leaves the gradient of the units in {@link #gradient}. */
        private void learnOutput(int label, float rate) {
            float[] errors = network.probabilities(units);
            errors[label] -= 1;
            float strength = 0;
            for (int h = 0; h < HIDDEN; h++) {
                strength += units[h] * units[h];
            }
            strength /= HIDDEN;
            for (int k = 0; k < errors.length; k++) {
                outputSquares[k] += errors[k] * errors[k] * strength;
                float step = rate * errors[k] / root(outputSquares[k]);
                for (int h = 0; h < HIDDEN; h++) {
                    gradient[h] += errors[k] * network.output[k * HIDDEN + h];
                }
                subtract(network.output, k * HIDDEN, step, units);
                network.outputBias[k] -= step;
            }
        }

        private static float root(float squares) {
            return (float) Math.sqrt(squares + SMALL);
        }

        private static void subtract(float[] weights, int base, float factor, float[] from) {
            for (int h = 0; h < HIDDEN; h++) {
                weights[base + h] -= factor * from[h];
            }
        }
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Features question) {
        float[] units = new float[HIDDEN];
        fill(units, question);
        return probabilities(units);
    }

    private void fill(float[] units, Features question) {
        System.arraycopy(hiddenBias, 0, units, 0, HIDDEN);
        for (int i = 0; i < question.indices().length; i++) {
            int row = rows.of(question.indices()[i]);
            if (row >= 0) {
                int base = row * HIDDEN;
                float value = question.values()[i];
                for (int h = 0; h < HIDDEN; h++) {
                    units[h] += value * hidden[base + h];
                }
            }
        }
        for (int h = 0; h < HIDDEN; h++) {
            units[h] = Math.max(0, units[h]);
        }
    }

    private float[] probabilities(float[] units) {
        float[] scores = outputBias.clone();
        for (int k = 0; k < classes; k++) {
            for (int h = 0; h < HIDDEN; h++) {
                scores[k] += output[k * HIDDEN + h] * units[h];
            }
        }
        Classifier.softmax(scores);
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        rows.write(out);
        for (float[] weights : new float[][] {hidden, hiddenBias, output, outputBias}) {
            for (float weight : weights) {
                out.writeFloat(weight);
            }
        }
    }

    static Network read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        Network network = new Network(FeatureRows.read(in), classes);
        for (float[] weights : new float[][] {network.hidden, network.hiddenBias, network.output, network.outputBias}) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readFloat();
            }
        }
        return network;
    }
}
