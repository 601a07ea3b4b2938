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
    private static final int EPOCHS = 5;
    private static final float RATE = 0.3f;
    private static final float OUTPUT_RATE = 0.02f;
    /** Spread of the weights before anything is learnt. */
    private static final double FEATURE_SPREAD = 0.1;
    private static final double OUTPUT_SPREAD = 0.2;
    /** Share of its features that an example is learnt without, others each time: nothing may hang on a single word. */
    private static final float LEFT_OUT = 0.3f;
    private static final float SMALL = 1e-8f;

    /** From the features to the hidden units. */
    private final WeightRows hidden;
    private final float[] hiddenBias;
    private final Output output;

    private Network(WeightRows hidden, float[] hiddenBias, Output output) {
        this.hidden = hidden;
        this.hiddenBias = hiddenBias;
        this.output = output;
    }

    /** From the hidden units to the classes: weights by class, then by unit. */
    private record Output(float[] weights, float[] bias) {
        float[] probabilities(float[] units) {
            float[] scores = bias.clone();
            for (int k = 0; k < scores.length; k++) {
                for (int h = 0; h < HIDDEN; h++) {
                    scores[k] += weights[k * HIDDEN + h] * units[h];
                }
            }
            Classifier.softmax(scores);
            return scores;
        }
    }

    /**
     * @param examples by rows
     * @param rows how many there are
     * @param right classes of each example, from 0; any of them will do
     * @param seed another one gives another network of the same worth
     */
    static Network train(List<Features> examples, int rows, int[][] right, int classes, long seed) {
        Training training = new Training(rows, classes, new SplittableRandom(seed));
        training.run(examples, right);
        return new Network(WeightRows.of(HIDDEN, training.hidden), training.hiddenBias, training.output);
    }

    /** Gradient descent with a rate that falls, for each feature, with what it has already learnt (Adagrad, by row). */
    private static final class Training {
        private final SplittableRandom random;
        private final float[] hidden;
        private final float[] hiddenSquares;
        private final float[] hiddenBias = new float[HIDDEN];
        private final Output output;
        private final float[] outputSquares;
        private float biasSquares;
        private final float[] units = new float[HIDDEN];
        private final float[] gradient = new float[HIDDEN];

        Training(int rows, int classes, SplittableRandom random) {
            this.random = random;
            this.hidden = spread(rows * HIDDEN, FEATURE_SPREAD);
            this.hiddenSquares = new float[rows];
            this.output = new Output(spread(classes * HIDDEN, OUTPUT_SPREAD), new float[classes]);
            this.outputSquares = new float[classes];
        }

        private float[] spread(int count, double deviation) {
            float[] weights = new float[count];
            for (int i = 0; i < count; i++) {
                weights[i] = (float) (deviation * random.nextGaussian());
            }
            return weights;
        }

        void run(List<Features> examples, int[][] right) {
            Epochs.run(EPOCHS, examples.size(), random, (example, left) -> learn(thinned(examples.get(example)), right[example], left));
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

        private void learn(Features example, int[] right, float left) {
            fill(example);
            Arrays.fill(gradient, 0);
            learnOutput(right, OUTPUT_RATE * left);
            float strength = 0;
            for (int h = 0; h < HIDDEN; h++) {
                gradient[h] = units[h] > 0 ? gradient[h] : 0;
                strength += gradient[h] * gradient[h];
            }
            strength /= HIDDEN;
            for (int i = 0; strength > 0 && i < example.indices().length; i++) {
                int row = example.indices()[i];
                float value = example.values()[i];
                hiddenSquares[row] += value * value * strength;
                subtract(hidden, row * HIDDEN, RATE * left * value / root(hiddenSquares[row]), gradient);
            }
            biasSquares += strength;
            subtract(hiddenBias, 0, OUTPUT_RATE * left / root(biasSquares), gradient);
        }

        private void fill(Features example) {
            System.arraycopy(hiddenBias, 0, units, 0, HIDDEN);
            for (int i = 0; i < example.indices().length; i++) {
                int base = example.indices()[i] * HIDDEN;
                float value = example.values()[i];
                for (int h = 0; h < HIDDEN; h++) {
                    units[h] += value * hidden[base + h];
                }
            }
            rectify(units);
        }

        /** Leaves the gradient of the units in {@link #gradient}. */
        private void learnOutput(int[] right, float rate) {
            float[] errors = output.probabilities(units);
            Classifier.errors(errors, right);
            float strength = 0;
            for (int h = 0; h < HIDDEN; h++) {
                strength += units[h] * units[h];
            }
            strength /= HIDDEN;
            for (int k = 0; k < errors.length; k++) {
                outputSquares[k] += errors[k] * errors[k] * strength;
                float step = rate * errors[k] / root(outputSquares[k]);
                for (int h = 0; h < HIDDEN; h++) {
                    gradient[h] += errors[k] * output.weights[k * HIDDEN + h];
                }
                subtract(output.weights, k * HIDDEN, step, units);
                output.bias[k] -= step;
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

    private static void rectify(float[] units) {
        for (int h = 0; h < HIDDEN; h++) {
            units[h] = Math.max(0, units[h]);
        }
    }

    /**
     * Probabilities of the classes; their sum is 1.
     *
     * @param question by rows
     */
    float[] probabilities(Features question) {
        float[] units = hiddenBias.clone();
        hidden.addTo(units, question);
        rectify(units);
        return output.probabilities(units);
    }

    void write(DataOutputStream out) throws IOException {
        hidden.write(out);
        out.writeInt(output.bias.length);
        for (float[] weights : new float[][] {hiddenBias, output.weights, output.bias}) {
            for (float weight : weights) {
                out.writeFloat(weight);
            }
        }
    }

    static Network read(DataInputStream in) throws IOException {
        WeightRows hidden = WeightRows.read(in);
        int classes = in.readInt();
        float[][] read = {new float[HIDDEN], new float[classes * HIDDEN], new float[classes]};
        for (float[] weights : read) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readFloat();
            }
        }
        return new Network(hidden, read[0], new Output(read[1], read[2]));
    }
}
