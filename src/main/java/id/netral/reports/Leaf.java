package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The readable form of whatever is sealed: header lines, an empty line, the words, and line ends up to a fixed size. */
record Leaf(Map<String, String> header, String words) {
    static final String NUMBER = "Laporan";
    static final String DAY = "Hari";

    byte[] toBytes() {
        var text = new StringBuilder();
        header.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        byte[] bytes = text.append('\n').append(words).append('\n').toString().getBytes(StandardCharsets.UTF_8);
        return Padding.fill(bytes, Padding.block(bytes.length), (byte) '\n');
    }

    /** @throws IllegalArgumentException when it is no leaf */
    static Leaf of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("not a leaf of a report");
        }
        Map<String, String> header = new LinkedHashMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                header.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        return new Leaf(header, text.substring(end).strip());
    }

    String required(String name) {
        String value = header.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not a leaf of a report");
        }
        return value;
    }

    @Override
    public String toString() {
        return "leaf";
    }
}
