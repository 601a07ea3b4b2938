package id.netral.reports;

import java.time.LocalDate;

/** What became of an attempt to file a report. */
public sealed interface Filed {
    /**
     * The report is on the disk, and its receipt may be shown.
     *
     * @param number names the report among inspectors; random, says nothing of order
     */
    record Accepted(String number, LocalDate day) implements Filed {}

    /** This receipt's report was on the disk before; nothing was stored now, and the receipt may be shown. */
    record AlreadyFiled(String number, LocalDate day) implements Filed {}

    /** Nothing was stored; the receipt is worth nothing yet and may be used for another attempt. */
    record Refused(Refusal reason) implements Filed {}
}
