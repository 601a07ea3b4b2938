package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Which features have weights, and in which row. */
final class FeatureRows {
    private final int[] rows;
    private final int count;

    private FeatureRows(int[] rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    /**
     * @param least features of fewer examples are chance
     */
    static FeatureRows seenIn(List<Features> examples, int least) {
        int[] seen = new int[Features.DIMENSIONS];
        examples.forEach(e -> Arrays.stream(e.indices()).forEach(i -> seen[i]++));
        int[] rows = new int[Features.DIMENSIONS];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = seen[i] >= least ? count++ : -1;
        }
        return new FeatureRows(rows, count);
    }

    /** -1 for a feature without weights. */
    int of(int feature) {
        return rows[feature];
    }

    int count() {
        return count;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(count);
        for (int row : rows) {
            out.writeInt(row);
        }
    }

    static FeatureRows read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int[] rows = new int[Features.DIMENSIONS];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = in.readInt();
        }
        return new FeatureRows(rows, count);
    }
}
