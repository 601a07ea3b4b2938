package id.netral.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies of a JPEG file only what a decoder needs for its pixels. */
final class Jpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int HUFFMAN = 0xC4;
    private static final int QUANTISATION = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int ARITHMETIC = 0xCC;
    private static final int RESERVED = 0xC8;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final byte[] JFIF_NAME = ascii("JFIF\0");
    private static final byte[] EXIF_NAME = ascii("Exif\0\0");
    private static final byte[] ADOBE_NAME = ascii("Adobe");
    private static final byte[] PLAIN_JFIF = ascii("JFIF\0\1\1\0\0\1\0\1\0\0");
    private static final int ADOBE_LENGTH = 12;

    private final byte[] in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int at = 2;
    private boolean jfif;
    private int orientation = Orientation.AS_IT_LIES;
    private int frames;
    private int scans;

    private Jpeg(byte[] in) {
        this.in = in;
    }

    static boolean looksLike(byte[] file) {
        return file.length > 3 && byteAt(file, 0) == 0xFF && byteAt(file, 1) == START && byteAt(file, 2) == 0xFF;
    }

    static byte[] strip(byte[] file) throws PictureException {
        return new Jpeg(file).strip();
    }

    private byte[] strip() throws PictureException {
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            takeSegment(marker);
        }
        if (frames != 1 || scans == 0) {
            throw PictureException.damaged();
        }
        var out = new ByteArrayOutputStream(body.size() + 64);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) START});
        if (jfif) {
            writeSegment(out, JFIF, PLAIN_JFIF);
        }
        if (orientation != Orientation.AS_IT_LIES) {
            var exif = new ByteArrayOutputStream();
            exif.writeBytes(EXIF_NAME);
            exif.writeBytes(Orientation.write(orientation));
            writeSegment(out, EXIF, exif.toByteArray());
        }
        out.writeBytes(body.toByteArray());
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return out.toByteArray();
    }

    private int nextMarker() throws PictureException {
        if (at + 1 >= in.length || byteAt(in, at) != 0xFF) {
            throw PictureException.damaged();
        }
        while (at < in.length && byteAt(in, at) == 0xFF) {
            at++;
        }
        if (at >= in.length) {
            throw PictureException.damaged();
        }
        return byteAt(in, at++);
    }

    private void takeSegment(int marker) throws PictureException {
        byte[] payload = payload();
        switch (marker) {
            case QUANTISATION, HUFFMAN, ARITHMETIC, RESTART_INTERVAL -> writeSegment(body, marker, payload);
            case SCAN -> {
                scans++;
                writeSegment(body, SCAN, payload);
                copyEntropy();
            }
            case JFIF -> jfif |= Attachment.startsWith(payload, JFIF_NAME);
            case EXIF -> {
                if (Attachment.startsWith(payload, EXIF_NAME)) {
                    orientation = Orientation.read(Arrays.copyOfRange(payload, EXIF_NAME.length, payload.length));
                }
            }
            case ADOBE -> {
                if (Attachment.startsWith(payload, ADOBE_NAME) && payload.length >= ADOBE_LENGTH) {
                    writeSegment(body, ADOBE, Arrays.copyOf(payload, ADOBE_LENGTH));
                }
            }
            default -> takeFrameOrNothing(marker, payload);
        }
    }

    private void takeFrameOrNothing(int marker, byte[] payload) throws PictureException {
        if (marker > 0xCF && marker < 0xE0 || marker < 0xC0) {
            throw PictureException.damaged();
        }
        if (marker <= 0xCF && marker != RESERVED) {
            frames++;
            if (payload.length < 6 || frames > 1) {
                throw PictureException.damaged();
            }
            PictureException.checkSize(shortAt(payload, 3), shortAt(payload, 1));
            writeSegment(body, marker, payload);
        }
    }

    private byte[] payload() throws PictureException {
        if (at + 2 > in.length) {
            throw PictureException.damaged();
        }
        int length = shortAt(in, at);
        if (length < 2 || at + length > in.length) {
            throw PictureException.damaged();
        }
        byte[] payload = Arrays.copyOfRange(in, at + 2, at + length);
        at += length;
        return payload;
    }

    private void copyEntropy() throws PictureException {
        int from = at;
        while (at + 1 < in.length && !(byteAt(in, at) == 0xFF && endsEntropy(byteAt(in, at + 1)))) {
            at++;
        }
        if (at + 1 >= in.length) {
            throw PictureException.damaged();
        }
        body.write(in, from, at - from);
    }

    private static boolean endsEntropy(int second) {
        boolean restart = second >= 0xD0 && second <= 0xD7;
        return second != 0 && !restart && second != 0xFF;
    }

    private static void writeSegment(ByteArrayOutputStream out, int marker, byte[] payload) {
        int length = payload.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(payload);
    }

    private static int shortAt(byte[] bytes, int index) {
        return byteAt(bytes, index) << 8 | byteAt(bytes, index + 1);
    }

    private static int byteAt(byte[] bytes, int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
