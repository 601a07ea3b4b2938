package id.netral.reports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/** Copies of a PNG file only the chunks that its pixels need. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    /** Most bytes that each kept chunk may have. */
    private static final Map<String, Integer> KEPT = Map.of(HEADER, 13, "PLTE", 768, DATA, Integer.MAX_VALUE, END, 0,
            "tRNS", 256, "gAMA", 4, "cHRM", 32, "sRGB", 1, "sBIT", 4);
    private static final int FRAME = 12;

    private Png() {}

    static boolean looksLike(byte[] file) {
        return Attachment.startsWith(file, SIGNATURE);
    }

    static byte[] strip(byte[] file) throws PictureException {
        var out = new ByteArrayOutputStream(file.length);
        out.writeBytes(SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE.length);
        String type = "";
        boolean data = false;
        while (!type.equals(END)) {
            boolean first = type.isEmpty();
            byte[] content = chunk(in);
            type = new String(content, 0, 4, StandardCharsets.ISO_8859_1);
            if (first != type.equals(HEADER)) {
                throw PictureException.damaged();
            }
            if (first) {
                checkSize(content);
            }
            data |= type.equals(DATA);
            if (type.equals(EXIF)) {
                writeOrientation(out, Orientation.read(Arrays.copyOfRange(content, 4, content.length)));
            } else if (KEPT.containsKey(type)) {
                if (content.length - 4 > KEPT.get(type)) {
                    throw PictureException.damaged();
                }
                write(out, content);
            }
        }
        if (!data) {
            throw PictureException.damaged();
        }
        return out.toByteArray();
    }

    /** Type and content of the next chunk, whose checksum is right. */
    private static byte[] chunk(ByteBuffer in) throws PictureException {
        if (in.remaining() < FRAME) {
            throw PictureException.damaged();
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining() - 8) {
            throw PictureException.damaged();
        }
        byte[] content = new byte[4 + length];
        in.get(content);
        if (in.getInt() != crc(content)) {
            throw PictureException.damaged();
        }
        return content;
    }

    private static void checkSize(byte[] header) throws PictureException {
        if (header.length != 4 + KEPT.get(HEADER)) {
            throw PictureException.damaged();
        }
        ByteBuffer size = ByteBuffer.wrap(header).position(4);
        PictureException.checkSize(size.getInt(), size.getInt());
    }

    private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
        if (orientation != Orientation.AS_IT_LIES) {
            byte[] tiff = Orientation.write(orientation);
            write(out, ByteBuffer.allocate(4 + tiff.length).put(EXIF.getBytes(StandardCharsets.US_ASCII)).put(tiff).array());
        }
    }

    private static void write(ByteArrayOutputStream out, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length - 4).array());
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(crc(content)).array());
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
