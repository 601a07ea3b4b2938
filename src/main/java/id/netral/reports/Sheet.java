package id.netral.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What is sealed of a report.
 *
 * @param replyTo the age public key that replies are sealed to
 */
record Sheet(String number, LocalDate day, String replyTo, Report report) {
    private static final String CATEGORY = "Kartu";
    private static final String REPLY_TO = "Kunci balasan";

    byte[] toBytes() {
        var header = new LinkedHashMap<String, String>();
        header.put(Leaf.NUMBER, number);
        header.put(Leaf.DAY, day.toString());
        header.put(CATEGORY, report.category());
        header.put(REPLY_TO, replyTo);
        return new Leaf(header, report.text()).toBytes();
    }

    /** @throws IllegalArgumentException when it is no sheet */
    static Sheet of(byte[] bytes) {
        Leaf leaf = Leaf.of(bytes);
        try {
            var report = new Report(List.of(leaf.words()), leaf.required(CATEGORY));
            LocalDate day = LocalDate.parse(leaf.required(Leaf.DAY));
            return new Sheet(leaf.required(Leaf.NUMBER), day, leaf.required(REPLY_TO), report);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a report sheet", e);
        }
    }

    @Override
    public String toString() {
        return "sheet";
    }
}
