package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights by row of {@link FeatureRows}, one byte each, to be multiplied by the scale of their row: a quarter of the memory. */
final class WeightRows implements SparseWeights {
    private final int width;
    private final byte[] weights;
    private final float[] scales;

    private WeightRows(int rows, int width) {
        this.width = width;
        this.weights = new byte[rows * width];
        this.scales = new float[rows];
    }

    /**
     * @param learnt row after row, each of this width
     */
    static WeightRows of(int width, float[] learnt) {
        WeightRows condensed = new WeightRows(learnt.length / width, width);
        for (int row = 0; row < condensed.scales.length; row++) {
            float largest = 0;
            for (int k = 0; k < width; k++) {
                largest = Math.max(largest, Math.abs(learnt[row * width + k]));
            }
            condensed.scales[row] = largest / Byte.MAX_VALUE;
            for (int k = 0; k < width && largest > 0; k++) {
                condensed.weights[row * width + k] = (byte) Math.round(learnt[row * width + k] / condensed.scales[row]);
            }
        }
        return condensed;
    }

    @Override
    public void addTo(float[] sums, Features question) {
        for (int i = 0; i < question.indices().length; i++) {
            int row = question.indices()[i];
            int base = row * width;
            float value = question.values()[i] * scales[row];
            for (int k = 0; k < width; k++) {
                sums[k] += value * weights[base + k];
            }
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
