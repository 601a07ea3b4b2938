package id.netral.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;

/**
 * A message about a report, in either direction, as it was opened.
 *
 * @param number of the report
 */
public record Letter(String number, LocalDate day, String text) {
    byte[] toBytes() {
        var header = new LinkedHashMap<String, String>();
        header.put(Leaf.NUMBER, number);
        header.put(Leaf.DAY, day.toString());
        return new Leaf(header, text.strip()).toBytes();
    }

    /** @throws IllegalArgumentException when it is no letter */
    static Letter of(byte[] bytes) {
        Leaf leaf = Leaf.of(bytes);
        try {
            return new Letter(leaf.required(Leaf.NUMBER), LocalDate.parse(leaf.required(Leaf.DAY)), leaf.words());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a letter", e);
        }
    }

    /** Hides the text, so that no log line can carry it. */
    @Override
    public String toString() {
        return "letter";
    }
}
