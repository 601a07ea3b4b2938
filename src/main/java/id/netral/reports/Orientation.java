package id.netral.reports;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is kept of a picture's metadata: which way up it is, from 1 (as it lies) to 8. */
final class Orientation {
    static final int AS_IT_LIES = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private Orientation() {}

    /** Reads the TIFF structure of Exif; whatever cannot be read lies as it lies. */
    static int read(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = in.getInt(4);
            int entries = Short.toUnsignedInt(in.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (Short.toUnsignedInt(in.getShort(entry)) == TAG && in.getShort(entry + 2) == SHORT) {
                    int value = in.getShort(entry + 8);
                    return value >= AS_IT_LIES && value <= LAST ? value : AS_IT_LIES;
                }
            }
            return AS_IT_LIES;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return AS_IT_LIES;
        }
    }

    /** A TIFF structure that says nothing else. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(26).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG).putShort((short) SHORT).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0).array();
    }
}
