package id.netral.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over {@link Features}; the same examples give the same weights on every machine. */
final class Classifier {
    private static final float NEGLIGIBLE = 2e-3f;
    private static final float BIAS_RATE = 0.01f;

    private final int classes;
    /** Row of a feature's weights; -1 for features that were never seen. */
    private final int[] rows;
    private final float[] weights;
    private final float[] bias;

    private Classifier(int classes, int[] rows, float[] weights, float[] bias) {
        this.classes = classes;
        this.rows = rows;
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param labels class of each example, from 0
     */
    static Classifier train(List<Features> examples, int[] labels, int classes, int epochs, float rate) {
        int[] seen = new int[Features.DIMENSIONS];
        examples.forEach(e -> Arrays.stream(e.indices()).forEach(i -> seen[i]++));
        int[] rows = new int[Features.DIMENSIONS];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = seen[i] > 1 ? count++ : -1;
        }
        Classifier model = new Classifier(classes, rows, new float[count * classes], new float[classes]);
        Random random = new Random(1);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        float[] scores = new float[classes];
        int[] wrong = new int[classes];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            float step = rate * (1 - 0.9f * epoch / epochs);
            for (int index : order) {
                model.learn(examples.get(index), labels[index], step, scores, wrong);
            }
        }
        return model;
    }

    /** One step of gradient descent; classes that are hardly wrong are left alone, which is most of them. */
    private void learn(Features example, int label, float rate, float[] scores, int[] wrong) {
        score(example, scores);
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
            int row = rows[example.indices()[i]];
            if (row >= 0) {
                int base = row * classes;
                float value = example.values()[i];
                for (int j = 0; j < count; j++) {
                    weights[base + wrong[j]] -= value * scores[wrong[j]];
                }
            }
        }
    }

    private void score(Features example, float[] scores) {
        System.arraycopy(bias, 0, scores, 0, classes);
        for (int i = 0; i < example.indices().length; i++) {
            int row = rows[example.indices()[i]];
            if (row >= 0) {
                int base = row * classes;
                float value = example.values()[i];
                for (int k = 0; k < classes; k++) {
                    scores[k] += value * weights[base + k];
                }
            }
        }
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Features question) {
        float[] scores = new float[classes];
        score(question, scores);
        softmax(scores);
        return scores;
    }

    private static void softmax(float[] scores) {
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
}
