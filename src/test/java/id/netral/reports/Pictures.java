package id.netral.reports;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures full of what must not be kept: every hidden text begins with {@link #MARKER}. */
final class Pictures {
    static final String MARKER = "PENANDA";

    private Pictures() {}

    static byte[] jpeg(boolean progressive, int orientation, ByteOrder order) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var out = ImageIO.createImageOutputStream(plain)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawing(BufferedImage.TYPE_INT_RGB), null, null), how);
        }
        byte[] bytes = plain.toByteArray();
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, 2);
        segment(all, 0xE1, "Exif\0\0", exif(orientation, order));
        segment(all, 0xE1, "http://ns.adobe.com/xap/1.0/\0", text("xmp"));
        segment(all, 0xE2, "MPF\0", text("more pictures"));
        segment(all, 0xED, "Photoshop 3.0\0", text("iptc"));
        segment(all, 0xFE, "", text("comment"));
        all.write(bytes, 2, bytes.length - 2);
        all.writeBytes(text("after the end"));
        return all.toByteArray();
    }

    static byte[] png(int orientation) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(drawing(BufferedImage.TYPE_INT_ARGB), "png", plain);
        byte[] bytes = plain.toByteArray();
        int afterHeader = 8 + 25;
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, afterHeader);
        all.writeBytes(chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN)));
        for (String type : new String[] {"tEXt", "zTXt", "iTXt", "tIME", "iCCP", "prVt"}) {
            all.writeBytes(chunk(type, text(type)));
        }
        all.write(bytes, afterHeader, bytes.length - afterHeader);
        all.writeBytes(text("after the end"));
        return all.toByteArray();
    }

    /** A file that claims a size and has hardly any content. */
    static byte[] pngOf(int width, int height) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        all.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array()));
        all.writeBytes(chunk("IDAT", new byte[10]));
        all.writeBytes(chunk("IEND", new byte[0]));
        return all.toByteArray();
    }

    static boolean samePixels(byte[] one, byte[] other) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
        return Arrays.equals(pixels(a), pixels(b));
    }

    static boolean hasMarker(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(MARKER);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage drawing(int type) {
        var image = new BufferedImage(97, 61, type);
        var random = new Random(2);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, new Color(x * 2, y * 4, random.nextInt(256)).getRGB());
            }
        }
        return image;
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        byte[] description = text("made by");
        return ByteBuffer.allocate(38 + description.length).order(order)
                .put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'}).putShort((short) 42).putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010E).putShort((short) 2).putInt(description.length).putInt(38)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0).put(description).array();
    }

    private static byte[] text(String text) {
        return (MARKER + " " + text).getBytes(StandardCharsets.US_ASCII);
    }

    private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) {
        int length = 2 + name.length() + content.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        var crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(8 + typed.length).putInt(content.length).put(typed).putInt((int) crc.getValue()).array();
    }
}
