package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights by feature, one byte each, to be multiplied by the scale of their row: a quarter of the memory for the same answers. */
final class WeightRows {
    private final FeatureRows rows;
    private final int width;
    private final byte[] weights;
    private final float[] scales;

    private WeightRows(FeatureRows rows, int width) {
        this.rows = rows;
        this.width = width;
        this.weights = new byte[rows.count() * width];
        this.scales = new float[rows.count()];
    }

    /**
     * @param learnt row after row, each of this width
     */
    static WeightRows of(FeatureRows rows, int width, float[] learnt) {
        WeightRows condensed = new WeightRows(rows, width);
        for (int row = 0; row < rows.count(); row++) {
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

    void addTo(float[] sums, Features question) {
        for (int i = 0; i < question.indices().length; i++) {
            int row = rows.of(question.indices()[i]);
            if (row >= 0) {
                int base = row * width;
                float value = question.values()[i] * scales[row];
                for (int k = 0; k < width; k++) {
                    sums[k] += value * weights[base + k];
                }
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        rows.write(out);
        out.writeInt(width);
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        out.write(weights);
    }

    static WeightRows read(DataInputStream in) throws IOException {
        FeatureRows rows = FeatureRows.read(in);
        WeightRows read = new WeightRows(rows, in.readInt());
        for (int i = 0; i < read.scales.length; i++) {
            read.scales[i] = in.readFloat();
        }
        in.readFully(read.weights);
        return read;
    }
}
