package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Every value of one layer of a network weighs on every value of the next: weights by value of the one before, then of the next. */
record Dense(float[] weights, float[] bias) {
    /** The sums that the first values of a layer lead to. */
    float[] sums(float[] values) {
        float[] sums = bias.clone();
        int width = sums.length;
        int before = weights.length / width;
        int i = 0;
        for (; i + 3 < before; i += 4) {
            float a = values[i];
            float b = values[i + 1];
            float c = values[i + 2];
            float d = values[i + 3];
            int base = i * width;
            for (int k = 0; k < width; k++) {
                sums[k] += a * weights[base + k] + b * weights[base + width + k] + c * weights[base + 2 * width + k] + d * weights[base + 3 * width + k];
            }
        }
        for (; i < before; i++) {
            float value = values[i];
            int base = i * width;
            for (int k = 0; k < width; k++) {
                sums[k] += value * weights[base + k];
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
            int width = errors.length;
            int before = dense.weights.length / width;
            float strength = strength(values, before) + 1f / before;
            float[] steps = new float[width];
            for (int k = 0; k < width; k++) {
                squares[k] = pace.memory() * squares[k] + errors[k] * errors[k] * strength;
                steps[k] = errors[k] * pace.step(squares[k], left);
                dense.bias[k] -= steps[k];
            }
            for (int i = 0; i < before; i++) {
                gradient[i] += product(errors, i * width);
                float value = values[i];
                for (int k = 0, base = i * width; value != 0 && k < width; k++) {
                    dense.weights[base + k] -= value * steps[k];
                }
            }
        }

        /** Four sums side by side: one after the other waits for the one before. */
        private float product(float[] errors, int base) {
            float[] weights = dense.weights;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            int k = 0;
            for (; k + 3 < errors.length; k += 4) {
                a += errors[k] * weights[base + k];
                b += errors[k + 1] * weights[base + k + 1];
                c += errors[k + 2] * weights[base + k + 2];
                d += errors[k + 3] * weights[base + k + 3];
            }
            for (; k < errors.length; k++) {
                a += errors[k] * weights[base + k];
            }
            return a + b + c + d;
        }
    }
}
