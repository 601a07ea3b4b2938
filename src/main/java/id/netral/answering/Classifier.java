package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
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

    private final int classes;
    private final FeatureRows rows;
    /** One byte a weight, to be multiplied by the scale of its row. */
    private final byte[] weights;
    private final float[] scales;
    private final float[] bias;

    private Classifier(int classes, FeatureRows rows, byte[] weights, float[] scales, float[] bias) {
        this.classes = classes;
        this.rows = rows;
        this.weights = weights;
        this.scales = scales;
        this.bias = bias;
    }

    /**
     * @param labels class of each example, from 0
     */
    static Classifier train(List<Features> examples, int[] labels, int classes) {
        FeatureRows rows = FeatureRows.seenIn(examples, MIN_SEEN);
        Training training = new Training(classes, rows, new float[rows.count() * classes], new float[classes]);
        training.run(examples, labels);
        return training.condensed();
    }

    /** Weights while they are learnt. */
    private record Training(int classes, FeatureRows rows, float[] weights, float[] bias) {
        void run(List<Features> examples, int[] labels) {
            Random random = new Random(1);
            int[] order = new int[examples.size()];
            Arrays.setAll(order, i -> i);
            float[] scores = new float[classes];
            int[] wrong = new int[classes];
            int step = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                for (int i = order.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swap = order[i];
                    order[i] = order[j];
                    order[j] = swap;
                }
                for (int index : order) {
                    float rate = RATE * (1 - (float) step++ / (EPOCHS * order.length));
                    learn(examples.get(index), labels[index], rate, scores, wrong);
                }
            }
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

        Classifier condensed() {
            int count = rows.count();
            byte[] bytes = new byte[weights.length];
            float[] scales = new float[count];
            for (int row = 0; row < count; row++) {
                float largest = 0;
                for (int k = 0; k < classes; k++) {
                    largest = Math.max(largest, Math.abs(weights[row * classes + k]));
                }
                scales[row] = largest / Byte.MAX_VALUE;
                for (int k = 0; k < classes && largest > 0; k++) {
                    bytes[row * classes + k] = (byte) Math.round(weights[row * classes + k] / scales[row]);
                }
            }
            return new Classifier(classes, rows, bytes, scales, bias);
        }
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Features question) {
        float[] scores = bias.clone();
        for (int i = 0; i < question.indices().length; i++) {
            int row = rows.of(question.indices()[i]);
            if (row >= 0) {
                int base = row * classes;
                float value = question.values()[i] * scales[row];
                for (int k = 0; k < classes; k++) {
                    scores[k] += value * weights[base + k];
                }
            }
        }
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
            scores[k] = (float) Math.exp(scores[k] - max);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        rows.write(out);
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        for (float value : bias) {
            out.writeFloat(value);
        }
        out.write(weights);
    }

    static Classifier read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        FeatureRows rows = FeatureRows.read(in);
        float[] scales = new float[rows.count()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = in.readFloat();
        }
        float[] bias = new float[classes];
        for (int i = 0; i < classes; i++) {
            bias[i] = in.readFloat();
        }
        byte[] weights = new byte[scales.length * classes];
        in.readFully(weights);
        return new Classifier(classes, rows, weights, scales, bias);
    }
}
