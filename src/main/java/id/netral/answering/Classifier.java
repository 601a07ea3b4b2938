package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over {@link Features}; the same examples give the same weights on every machine. */
final class Classifier {
    private static final int EPOCHS = 4;
    private static final float RATE = 20f;
    private static final float BIAS_RATE = 0.01f;
    /** Errors below this teach nothing. */
    private static final float NEGLIGIBLE = 2e-3f;
    /** A feature of fewer examples is chance. */
    private static final int MIN_SEEN = 3;

    private final WeightRows weights;
    private final float[] bias;

    private Classifier(WeightRows weights, float[] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param labels class of each example, from 0
     */
    static Classifier train(List<Features> examples, int[] labels, int classes) {
        FeatureRows rows = FeatureRows.seenIn(examples, MIN_SEEN);
        Training training = new Training(classes, rows, new float[rows.count() * classes], new float[classes]);
        training.run(examples, labels);
        return new Classifier(WeightRows.of(rows, classes, training.weights), training.bias);
    }

    /** Weights while they are learnt. */
    private record Training(int classes, FeatureRows rows, float[] weights, float[] bias) {
        void run(List<Features> examples, int[] labels) {
            float[] scores = new float[classes];
            int[] wrong = new int[classes];
            Epochs.run(EPOCHS, examples.size(), new Random(1),
                    (example, left) -> learn(examples.get(example), labels[example], RATE * left, scores, wrong));
        }

        /** One step of gradient descent; classes that are hardly wrong are left alone, which is most of them. */
        private void learn(Features example, int label, float rate, float[] scores, int[] wrong) {
            System.arraycopy(bias, 0, scores, 0, classes);
            for (int i = 0; i < example.indices().length; i++) {
                int row = rows.of(example.indices()[i]);
                if (row >= 0) {
                    add(scores, row * classes, example.values()[i]);
                }
            }
            softmax(scores);
            scores[label] -= 1;
            int count = 0;
            for (int k = 0; k < classes; k++) {
                if (Math.abs(scores[k]) > NEGLIGIBLE) {
                    wrong[count++] = k;
                    scores[k] *= rate;
                    bias[k] -= scores[k] * BIAS_RATE;
                }
            }
            for (int i = 0; count > 0 && i < example.indices().length; i++) {
                int row = rows.of(example.indices()[i]);
                if (row >= 0) {
                    float value = example.values()[i];
                    for (int j = 0; j < count; j++) {
                        weights[row * classes + wrong[j]] -= value * scores[wrong[j]];
                    }
                }
            }
        }

        private void add(float[] scores, int base, float value) {
            for (int k = 0; k < classes; k++) {
                scores[k] += value * weights[base + k];
            }
        }
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Features question) {
        float[] scores = bias.clone();
        weights.addTo(scores, question);
        softmax(scores);
        return scores;
    }

    static void softmax(float[] scores) {
        float max = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) StrictMath.exp(scores[k] - max);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }

    void write(DataOutputStream out) throws IOException {
        weights.write(out);
        out.writeInt(bias.length);
        for (float value : bias) {
            out.writeFloat(value);
        }
    }

    static Classifier read(DataInputStream in) throws IOException {
        WeightRows weights = WeightRows.read(in);
        float[] bias = new float[in.readInt()];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = in.readFloat();
        }
        return new Classifier(weights, bias);
    }
}
