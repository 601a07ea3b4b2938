package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {
    private static final int LAST = Features.DIMENSIONS - 1;

    @Test
    void numbersWhatIsSeenOftenEnoughInItsOrder() {
        FeatureRows rows = FeatureRows.seenIn(Stream.of(new int[] {0, 5, 63, 64, LAST}, new int[] {0, 63, 64, 127, LAST}), 2);
        assertEquals(4, rows.count());
        assertArrayEquals(new int[] {0, -1, 1, 2, -1, 3},
                new int[] {rows.row(0), rows.row(5), rows.row(63), rows.row(64), rows.row(127), rows.row(LAST)});
        Features selected = rows.select(new Features(new int[] {5, 63, LAST}, new float[] {1, 2, 3}));
        assertArrayEquals(new int[] {1, 3}, selected.indices());
        assertArrayEquals(new float[] {2, 3}, selected.values());
    }

    @Test
    void findsEachRowAgainWhenItWasWrittenAndRead() throws IOException {
        int[] features = new Random(7).ints(50_000, 0, Features.DIMENSIONS).distinct().sorted().toArray();
        var bytes = new ByteArrayOutputStream();
        FeatureRows.seenIn(Stream.of(features), 1).write(new DataOutputStream(bytes));
        FeatureRows read = FeatureRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(features.length, read.count());
        for (int feature = 0; feature < Features.DIMENSIONS; feature++) {
            assertEquals(Math.max(-1, Arrays.binarySearch(features, feature)), read.row(feature));
        }
    }
}
