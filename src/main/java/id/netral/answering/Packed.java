package id.netral.answering;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** {@link Features} in little more than half of the memory, for the many that are learnt from: each of the few different values is kept once. */
record Packed(int[] indices, byte[] kinds, float[] values) {
    private static final int MOST_VALUES = 1 << Byte.SIZE;

    /**
     * @throws IllegalArgumentException for more than 256 different values; what {@link Features} makes of a question has five
     */
    static Packed of(Features features) {
        byte[] kinds = new byte[features.values().length];
        float[] values = new float[MOST_VALUES];
        int count = 0;
        for (int i = 0; i < kinds.length; i++) {
            int kind = 0;
            while (kind < count && values[kind] != features.values()[i]) {
                kind++;
            }
            if (kind == MOST_VALUES) {
                throw new IllegalArgumentException("more than " + MOST_VALUES + " different values");
            }
            values[kind] = features.values()[i];
            count = Math.max(count, kind + 1);
            kinds[i] = (byte) kind;
        }
        return new Packed(features.indices(), kinds, Arrays.copyOf(values, count));
    }

    Features unpacked() {
        float[] all = new float[kinds.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[Byte.toUnsignedInt(kinds[i])];
        }
        return new Features(indices, all);
    }

    /** The same for a question by rows. */
    record Input(Packed whole, List<Packed> parts) {
        Network.Input unpacked() {
            return new Network.Input(whole.unpacked(), parts.stream().map(Packed::unpacked).toList());
        }
    }

    /** Unpacks each of them when it is asked for. */
    static <P, T> List<T> unpacked(P[] packed, Function<P, T> each) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return each.apply(packed[index]);
            }

            @Override
            public int size() {
                return packed.length;
            }
        };
    }
}
