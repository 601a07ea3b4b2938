package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A picture or document that goes with a report, rid of what it says about its maker where that can be done. */
public final class Attachment {
    /** Largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;
    /** Largest picture that is taken, in pixels. */
    public static final long MAX_PIXELS = 50_000_000;

    public enum Kind {
        JPEG("jpg"),
        PNG("png"),
        /** Kept as it is: name, programs and times inside it remain, and the reporter has to be told. */
        PDF("pdf");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }

        public boolean keepsMetadata() {
            return this == PDF;
        }
    }

    public enum Fault {
        EMPTY,
        TOO_BIG,
        /** Neither JPEG nor PNG nor PDF. */
        UNKNOWN_KIND,
        TOO_MANY_PIXELS,
        /** Not whole, or not made as its kind has to be. */
        DAMAGED
    }

    /** What became of a file that was handed in. */
    public sealed interface Examined {
        record Fit(Attachment attachment) implements Examined {}

        record Unfit(Fault fault) implements Examined {}
    }

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int PDF_END_WITHIN = 1024;

    private final Kind kind;
    private final byte[] content;

    private Attachment(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /** Judges a file by its content, never by its name. Pictures come out with the same pixels and orientation and no more. */
    public static Examined examine(byte[] file) {
        if (file.length == 0) {
            return new Examined.Unfit(Fault.EMPTY);
        }
        if (file.length > MAX_BYTES) {
            return new Examined.Unfit(Fault.TOO_BIG);
        }
        try {
            if (Jpeg.looksLike(file)) {
                return new Examined.Fit(new Attachment(Kind.JPEG, Jpeg.strip(file)));
            }
            if (Png.looksLike(file)) {
                return new Examined.Fit(new Attachment(Kind.PNG, Png.strip(file)));
            }
            if (startsWith(file, PDF_START)) {
                return isWholePdf(file)
                        ? new Examined.Fit(new Attachment(Kind.PDF, file.clone()))
                        : new Examined.Unfit(Fault.DAMAGED);
            }
            return new Examined.Unfit(Fault.UNKNOWN_KIND);
        } catch (PictureException e) {
            return new Examined.Unfit(e.fault());
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Size in bytes of what will be sealed. */
    public int size() {
        return content.length;
    }

    byte[] content() {
        return content;
    }

    static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static boolean isWholePdf(byte[] file) {
        int from = Math.max(0, file.length - PDF_END_WITHIN);
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
