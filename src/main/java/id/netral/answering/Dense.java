package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Every value of one layer of a {@link Network} weighs on every value of the next: weights by value of the next, then of the one before. */
record Dense(float[] weights, float[] bias) {
    /** The sums that the first values of a layer lead to. */
    float[] sums(float[] values) {
        float[] sums = bias.clone();
        int width = weights.length / bias.length;
        for (int k = 0; k < sums.length; k++) {
            for (int i = 0; i < width; i++) {
                sums[k] += weights[k * width + i] * values[i];
            }
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        out.writeInt(bias.length);
        for (float[] values : new float[][] {weights, bias}) {
            for (float value : values) {
                out.writeFloat(value);
            }
        }
    }

    static Dense read(DataInputStream in) throws IOException {
        Dense dense = new Dense(new float[in.readInt()], new float[in.readInt()]);
        for (float[] values : new float[][] {dense.weights, dense.bias}) {
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
        }
        return dense;
    }

    /** The same while it is learnt: gradient descent with a rate that falls, for each value, with what it has learnt (Adagrad). */
    record Training(Dense dense, float[] squares) {
        private static final float RATE = 0.02f;

        Training(Dense dense) {
            this(dense, new float[dense.bias.length]);
        }

        /**
         * @param values of the layer before
         * @param errors how much too high each sum is
         * @param left share of the way that lies ahead
         * @param gradient of the values before, to which that of these errors is added
         */
        void learn(float[] values, float[] errors, float left, float[] gradient) {
            int width = dense.weights.length / dense.bias.length;
            float strength = Network.strength(values, width);
            for (int k = 0; k < errors.length; k++) {
                if (errors[k] == 0) {
                    continue;
                }
                squares[k] += errors[k] * errors[k] * strength;
                float step = RATE * left * errors[k] / Network.root(squares[k]);
                for (int i = 0; i < width; i++) {
                    gradient[i] += errors[k] * dense.weights[k * width + i];
                    dense.weights[k * width + i] -= step * values[i];
                }
                dense.bias[k] -= step;
            }
        }
    }
}
