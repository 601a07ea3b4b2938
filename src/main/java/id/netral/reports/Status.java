package id.netral.reports;

import java.util.Arrays;

/** How far a report has come. */
public enum Status {
    RECEIVED("diterima", false),
    REVIEWED("ditelaah", false),
    FORWARDED("diteruskan", false),
    DONE("selesai", true),
    NOT_ENOUGH_EVIDENCE("tidak cukup bukti", true);

    private final String word;
    private final boolean last;

    Status(String word, boolean last) {
        this.word = word;
        this.last = last;
    }

    /** The Indonesian word, as stored. */
    public String word() {
        return word;
    }

    /** Whether nothing more is expected of the inspectors, so that the shorter retention applies. */
    public boolean isLast() {
        return last;
    }

    static Status of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a status"));
    }
}
