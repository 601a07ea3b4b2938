package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights by row of {@link FeatureRows}, half a byte each, to be multiplied by the scale of their row: an eighth of the memory. */
final class WeightRows implements SparseWeights {
    private static final int LARGEST = 7;
    private static final int HALF = 4;
    private static final int LOWER = 0xF;
    /** Brings the sign of a lower half to that of an int. */
    private static final int SIGN = Integer.SIZE - HALF;

    private final int width;
    /** Two to a byte, the first in its lower half. */
    private final byte[] weights;
    private final float[] scales;

    private WeightRows(int rows, int width) {
        this.width = width;
        this.weights = new byte[rows * bytes(width)];
        this.scales = new float[rows];
    }

    private static int bytes(int width) {
        return (width + 1) / 2;
    }

    static WeightRows of(float[][] learnt) {
        WeightRows condensed = new WeightRows(learnt.length, learnt.length == 0 ? 0 : learnt[0].length);
        for (int row = 0; row < learnt.length; row++) {
            condensed.condense(row, learnt[row]);
        }
        return condensed;
    }

    private void condense(int row, float[] learnt) {
        float largest = 0;
        for (float weight : learnt) {
            largest = Math.max(largest, Math.abs(weight));
        }
        scales[row] = largest / LARGEST;
        for (int k = 0; k < width && largest > 0; k++) {
            int weight = Math.round(learnt[k] / scales[row]) & LOWER;
            weights[row * bytes(width) + k / 2] |= (byte) (k % 2 == 0 ? weight : weight << HALF);
        }
    }

    @Override
    public void addTo(float[] sums, int row, float value) {
        int even = width - width % 2;
        int at = row * bytes(width);
        float scaled = value * scales[row];
        for (int k = 0; k < even; k += 2) {
            byte pair = weights[at++];
            sums[k] += scaled * (pair << SIGN >> SIGN);
            sums[k + 1] += scaled * (pair >> HALF);
        }
        if (even < width) {
            sums[even] += scaled * (weights[at] << SIGN >> SIGN);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(scales.length);
        out.writeInt(width);
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        out.write(weights);
    }

    static WeightRows read(DataInputStream in) throws IOException {
        WeightRows read = new WeightRows(in.readInt(), in.readInt());
        for (int i = 0; i < read.scales.length; i++) {
            read.scales[i] = in.readFloat();
        }
        in.readFully(read.weights);
        return read;
    }
}
