package id.netral.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Just enough of the ustar format to keep a few files in memory, without owner and time. */
final class Tar {
    record Entry(String name, byte[] content) {}

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;

    private Tar() {}

    static byte[] write(List<Entry> entries) {
        var out = new ByteArrayOutputStream(length(entries.stream().mapToInt(entry -> entry.content().length).toArray()));
        for (Entry entry : entries) {
            out.writeBytes(header(entry));
            out.writeBytes(entry.content());
            out.writeBytes(new byte[padded(entry.content().length) - entry.content().length]);
        }
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /** How long the archive of files of these lengths is, all in bytes. */
    static int length(int... contents) {
        return IntStream.of(contents).map(content -> BLOCK + padded(content)).sum() + 2 * BLOCK;
    }

    /** @throws IllegalArgumentException when it is not what {@link #write} makes */
    static List<Entry> read(byte[] tar) {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at + BLOCK <= tar.length && tar[at] != 0) {
            byte[] header = Arrays.copyOfRange(tar, at, at + BLOCK);
            if (!text(header, CHECKSUM_AT, 6).equals(checksum(header))) {
                throw new IllegalArgumentException("not a tar archive");
            }
            int size = octal(text(header, SIZE_AT, 11));
            if (size > tar.length - at - BLOCK) {
                throw new IllegalArgumentException("a tar archive that was cut off");
            }
            entries.add(new Entry(text(header, 0, NAME), Arrays.copyOfRange(tar, at + BLOCK, at + BLOCK + size)));
            at += BLOCK + padded(size);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("not a tar archive");
        }
        return List.copyOf(entries);
    }

    private static byte[] header(Entry entry) {
        byte[] header = new byte[BLOCK];
        put(header, 0, entry.name());
        put(header, 100, "0000600\0000000000\0000000000\0");
        put(header, SIZE_AT, "%011o".formatted(entry.content().length));
        put(header, 136, "00000000000");
        put(header, TYPE_AT, "0");
        put(header, MAGIC_AT, "ustar\00000");
        put(header, CHECKSUM_AT, checksum(header) + "\0 ");
        return header;
    }

    private static String checksum(byte[] header) {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM_AT && i < TYPE_AT ? ' ' : Byte.toUnsignedInt(header[i]);
        }
        return "%06o".formatted(sum);
    }

    private static int padded(int size) {
        return Math.ceilDiv(size, BLOCK) * BLOCK;
    }

    private static int octal(String digits) {
        try {
            return Integer.parseInt(digits, 8);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a tar archive", e);
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        String all = new String(bytes, from, length, StandardCharsets.US_ASCII);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, at, ascii.length);
    }
}
