package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Every value of one layer of a network weighs on every value of the next.
 *
 * @param weights by value of the layer before, then of the next
 */
record Dense(float[][] weights, float[] bias) {
    /** The sums that the first values of a layer lead to. */
    float[] sums(float[] values) {
        float[] sums = bias.clone();
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            Rows.add(sums, values[i], weights[i], values[i + 1], weights[i + 1], values[i + 2], weights[i + 2], values[i + 3], weights[i + 3]);
        }
        for (; i < weights.length; i++) {
            Rows.add(sums, values[i], weights[i]);
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        out.writeInt(bias.length);
        for (float[] row : weights) {
            write(out, row);
        }
        write(out, bias);
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static Dense read(DataInputStream in) throws IOException {
        int before = in.readInt();
        int next = in.readInt();
        Dense dense = new Dense(new float[before][next], new float[next]);
        for (float[] row : dense.weights) {
            read(in, row);
        }
        read(in, dense.bias);
        return dense;
    }

    private static void read(DataInputStream in, float[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
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

    /** The same while it is learnt, each value of the next layer at a pace of its own. */
    record Training(Dense dense, float[] squares, Pace pace) {
        Training(Dense dense, Pace pace) {
            this(dense, new float[dense.bias.length], pace);
        }

        /**
         * @param values of the layer before
         * @param errors how much too high each sum is
         * @param left share of the way that lies ahead
         * @param gradient of the values before, to which that of these errors is added
         */
        void learn(float[] values, float[] errors, float left, float[] gradient) {
            int before = dense.weights.length;
            float strength = strength(values, before) + 1f / before;
            float[] steps = new float[errors.length];
            for (int k = 0; k < steps.length; k++) {
                squares[k] = pace.memory() * squares[k] + errors[k] * errors[k] * strength;
                steps[k] = errors[k] * pace.step(squares[k], left);
                dense.bias[k] -= steps[k];
            }
            Rows.addProducts(gradient, dense.weights, errors);
            for (int i = 0; i < before; i++) {
                if (values[i] != 0) {
                    Rows.add(dense.weights[i], -values[i], steps);
                }
            }
        }
    }
}
