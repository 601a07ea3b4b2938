package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over {@link Features}; the same examples give the same weights on every machine. */
final class Classifier {
    private static final int EPOCHS = 3;
    private static final float RATE = 20f;
    private static final float BIAS_RATE = 0.01f;
    /** Errors below this teach nothing. */
    private static final float NEGLIGIBLE = 2e-3f;
    /** The same for networks: with 5e-2 they are as good as with 1e-2 or none, and have more time for the rest. */
    private static final float LEARNT = 5e-2f;
    /** Below this a chance is as good as none. */
    private static final float NONE = 1e-6f;

    private final WeightRows weights;
    private final float[] bias;

    private Classifier(WeightRows weights, float[] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param examples by rows
     * @param rows how many there are
     * @param right classes of each example, from 0; any of them will do
     */
    static Classifier train(List<Features> examples, int rows, int[][] right, int classes) {
        Training training = new Training(new float[rows][classes], new float[classes]);
        training.run(examples, right);
        return new Classifier(WeightRows.of(training.weights), training.bias);
    }

    /** Weights while they are learnt. */
    private record Training(float[][] weights, float[] bias) {
        void run(List<Features> examples, int[][] right) {
            float[] scores = new float[bias.length];
            int[] wrong = new int[bias.length];
            Epochs.run(EPOCHS, examples.size(), new Random(1),
                    (example, left) -> learn(examples.get(example), right[example], RATE * left, scores, wrong));
        }

        /**
         * One step of gradient descent; classes that are hardly wrong are left alone, which is most of them.
         *
         * @return whether all are
         */
        private boolean learn(Features example, int[] right, float rate, float[] scores, int[] wrong) {
            System.arraycopy(bias, 0, scores, 0, scores.length);
            Rows.add(scores, example.values(), weights, example.indices());
            softmax(scores);
            errors(scores, right);
            int count = 0;
            for (int k = 0; k < scores.length; k++) {
                if (Math.abs(scores[k]) > NEGLIGIBLE) {
                    wrong[count++] = k;
                    scores[k] *= rate;
                    bias[k] -= scores[k] * BIAS_RATE;
                }
            }
            for (int i = 0; count > 0 && i < example.indices().length; i++) {
                float[] row = weights[example.indices()[i]];
                float value = example.values()[i];
                for (int j = 0; j < count; j++) {
                    row[wrong[j]] -= value * scores[wrong[j]];
                }
            }
            return count == 0;
        }
    }

    /** Turns probabilities into how much too high each is; the right classes share the certainty as they have it so far. */
    static void errors(float[] probabilities, int[] right) {
        float sum = 0;
        for (int k : right) {
            sum += probabilities[k];
        }
        for (int k : right) {
            probabilities[k] -= sum > NONE ? probabilities[k] / sum : 1f / right.length;
        }
    }

    /** Whether an example is known so well that a network gains nothing from it, and need not spend two thirds of its time. */
    static boolean areLearnt(float[] errors) {
        for (float error : errors) {
            if (Math.abs(error) > LEARNT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Probabilities of the classes; their sum is 1.
     *
     * @param question by rows
     */
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
