package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which features have weights, and in which row: the rows are in the order of the features. */
final class FeatureRows {
    private static final int WORD = Long.SIZE;

    /** A bit for each feature. */
    private final long[] known;
    /** Rows of the features before each word of bits. */
    private final int[] before;
    private final int count;

    private FeatureRows(long[] known) {
        this.known = known;
        this.before = new int[known.length];
        int rows = 0;
        for (int i = 0; i < known.length; i++) {
            before[i] = rows;
            rows += Long.bitCount(known[i]);
        }
        this.count = rows;
    }

    /**
     * @param examples features of each
     * @param least features of fewer examples are chance
     */
    static FeatureRows seenIn(Stream<int[]> examples, int least) {
        int[] seen = new int[Features.DIMENSIONS];
        examples.forEach(features -> {
            for (int feature : features) {
                seen[feature]++;
            }
        });
        long[] known = new long[Features.DIMENSIONS / WORD];
        for (int feature = 0; feature < seen.length; feature++) {
            known[feature / WORD] |= seen[feature] >= least ? 1L << feature : 0;
        }
        return new FeatureRows(known);
    }

    /** The same vector by rows, without the features that have none. */
    Features select(Features all) {
        int[] rows = new int[all.indices().length];
        float[] values = new float[rows.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = row(all.indices()[i]);
            if (row >= 0) {
                rows[n] = row;
                values[n++] = all.values()[i];
            }
        }
        return new Features(Arrays.copyOf(rows, n), Arrays.copyOf(values, n));
    }

    /** Below 0 if the feature has none. */
    int row(int feature) {
        long word = known[feature / WORD];
        long bit = 1L << feature;
        return (word & bit) == 0 ? -1 : before[feature / WORD] + Long.bitCount(word & bit - 1);
    }

    int count() {
        return count;
    }

    void write(DataOutputStream out) throws IOException {
        for (long word : known) {
            out.writeLong(word);
        }
    }

    static FeatureRows read(DataInputStream in) throws IOException {
        long[] known = new long[Features.DIMENSIONS / WORD];
        for (int i = 0; i < known.length; i++) {
            known[i] = in.readLong();
        }
        return new FeatureRows(known);
    }
}
