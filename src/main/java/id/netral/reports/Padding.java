package id.netral.reports;

import java.util.Arrays;

/** Sizes that say little about what is inside. */
final class Padding {
    private static final int SMALLEST = 4096;
    private static final int SMALLEST_STEP = 64 * 1024;

    private Padding() {}

    /** The next of 4 KiB, 16 KiB, 64 KiB and so on. */
    static int block(int length) {
        int size = SMALLEST;
        while (size < length) {
            size = Math.multiplyExact(size, 4);
        }
        return size;
    }

    /** The next multiple of 64 KiB; for a large file of more, so that at most an eighth is added. */
    static int step(int length) {
        int step = Math.max(SMALLEST_STEP, Integer.highestOneBit(length) / 8);
        return Math.ceilDiv(length, step) * step;
    }

    static byte[] fill(byte[] content, int size, byte filler) {
        byte[] padded = Arrays.copyOf(content, size);
        Arrays.fill(padded, content.length, size, filler);
        return padded;
    }
}
