package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is sealed of a report: a readable text of header lines, an empty line, the words, and line ends up to a fixed size.
 *
 * @param replyTo the age public key that replies are sealed to
 */
record Sheet(String number, LocalDate day, String replyTo, Report report) {
    private static final String NUMBER = "Laporan";
    private static final String DAY = "Hari";
    private static final String CATEGORY = "Kartu";
    private static final String REPLY_TO = "Kunci balasan";

    byte[] toBytes() {
        byte[] text = "%s: %s\n%s: %s\n%s: %s\n%s: %s\n\n%s\n"
                .formatted(NUMBER, number, DAY, day, CATEGORY, report.category(), REPLY_TO, replyTo, report.text())
                .getBytes(StandardCharsets.UTF_8);
        return Padding.fill(text, Padding.block(text.length), (byte) '\n');
    }

    /** @throws IllegalArgumentException when it is no sheet */
    static Sheet of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("not a report sheet");
        }
        Map<String, String> header = new HashMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                header.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        try {
            var report = new Report(List.of(text.substring(end).strip()), header.getOrDefault(CATEGORY, ""));
            return new Sheet(required(header, NUMBER), LocalDate.parse(required(header, DAY)), required(header, REPLY_TO), report);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a report sheet", e);
        }
    }

    private static String required(Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not a report sheet");
        }
        return value;
    }

    @Override
    public String toString() {
        return "sheet";
    }
}
