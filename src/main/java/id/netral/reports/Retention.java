package id.netral.reports;

/**
 * How long reports are kept.
 *
 * @param daysAfterEnd counted from the day a report reached its last status
 * @param daysAtMost counted from the day of filing, whatever the status
 */
public record Retention(int daysAfterEnd, int daysAtMost) {
    public Retention {
        if (daysAfterEnd < 1 || daysAtMost < daysAfterEnd) {
            throw new IllegalArgumentException("retention needs 1 <= daysAfterEnd <= daysAtMost");
        }
    }
}
