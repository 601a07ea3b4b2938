package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {
    private static final FeatureRows ROWS = FeatureRows.seenIn(Stream.of(of(3, 70, 900_000), of(3, 900_000), of(70, 800)).map(Features::indices), 2);

    private static Features of(int... indices) {
        float[] values = new float[indices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = indices[i];
        }
        return new Features(indices, values);
    }

    @Test
    void keepsWhatWasSeenOftenEnoughInItsOrder() {
        assertEquals(3, ROWS.count());
        Features selected = ROWS.select(of(1, 3, 800, 900_000, 900_001));
        assertArrayEquals(new int[] {0, 2}, selected.indices());
        assertArrayEquals(new float[] {3, 900_000}, selected.values());
    }

    @Test
    void tellsTheRowOfOneFeature() {
        assertEquals(2, ROWS.row(900_000));
        assertTrue(ROWS.row(800) < 0);
    }

    @Test
    void staysTheSameWhenWrittenAndRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ROWS.write(new DataOutputStream(bytes));
        FeatureRows read = FeatureRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertArrayEquals(ROWS.select(of(70, 900_000)).indices(), read.select(of(70, 900_000)).indices());
    }
}
