package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static Features features(int count, int different) {
        int[] indices = new int[count];
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            indices[i] = 3 * i;
            values[i] = 1f / (1 + i % different);
        }
        return new Features(indices, values);
    }

    private static void assertSame(Features expected, Features actual) {
        assertArrayEquals(expected.indices(), actual.indices());
        assertArrayEquals(expected.values(), actual.values());
    }

    @Test
    void givesBackWhatWasPacked() {
        for (int different : new int[] {1, 5, 256}) {
            assertSame(features(700, different), Packed.of(features(700, different)).unpacked());
        }
        assertSame(features(0, 1), Packed.of(features(0, 1)).unpacked());
        Features one = features(4, 2);
        Features other = features(9, 3);
        Network.Input input = new Packed.Input(Packed.of(one), List.of(Packed.of(other), Packed.of(one))).unpacked();
        assertSame(one, input.whole());
        assertEquals(2, input.parts().size());
        assertSame(other, input.parts().getFirst());
    }

    @Test
    void unpacksEachOfMany() {
        List<Features> all = Packed.unpacked(new Packed[] {Packed.of(features(3, 2)), Packed.of(features(5, 1))}, Packed::unpacked);
        assertEquals(2, all.size());
        assertSame(features(3, 2), all.getFirst());
        assertSame(features(5, 1), all.getLast());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Packed.of(features(257, 257)));
    }
}
