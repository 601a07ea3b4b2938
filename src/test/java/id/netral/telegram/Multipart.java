package id.netral.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests that carry files. */
final class Multipart {
    /** @param filename of a file; empty for a plain value */
    record Part(String name, Optional<String> filename, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("; filename=\"([^\"]*)\"");

    private Multipart() {}

    static List<Part> parse(String contentType, byte[] body) {
        String delimiter = "--" + first(BOUNDARY, contentType).orElseThrow();
        // one character a byte, so that the contents stay as they are
        String all = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        for (String piece : all.split(Pattern.quote("\r\n" + delimiter))) {
            int blank = piece.indexOf("\r\n\r\n");
            if (blank >= 0) {
                String head = piece.substring(0, blank);
                parts.add(new Part(first(NAME, head).orElseThrow(), first(FILENAME, head),
                        piece.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return parts;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
