package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which features have weights, and in which row. */
final class FeatureRows {
    /** The feature of each row, ascending. */
    private final int[] features;

    private FeatureRows(int[] features) {
        this.features = features;
    }

    /**
     * @param examples features of each
     * @param least features of fewer examples are chance
     */
    static FeatureRows seenIn(Stream<int[]> examples, int least) {
        int[] seen = new int[Features.DIMENSIONS];
        examples.forEach(features -> Arrays.stream(features).forEach(i -> seen[i]++));
        return new FeatureRows(IntStream.range(0, seen.length).filter(i -> seen[i] >= least).toArray());
    }

    /** The same vector by rows, without the features that have none. */
    Features select(Features all) {
        int[] rows = new int[all.indices().length];
        float[] values = new float[rows.length];
        int n = 0;
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = Arrays.binarySearch(features, from, features.length, all.indices()[i]);
            from = row >= 0 ? row + 1 : -row - 1;
            if (row >= 0) {
                rows[n] = row;
                values[n++] = all.values()[i];
            }
        }
        return new Features(Arrays.copyOf(rows, n), Arrays.copyOf(values, n));
    }

    /** Below 0 if the feature has none. */
    int row(int feature) {
        return Arrays.binarySearch(features, feature);
    }

    int count() {
        return features.length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(features.length);
        for (int feature : features) {
            out.writeInt(feature);
        }
    }

    static FeatureRows read(DataInputStream in) throws IOException {
        int[] features = new int[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readInt();
        }
        return new FeatureRows(features);
    }
}
