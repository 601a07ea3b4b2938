package id.netral.reports;

/** What became of a change to a report. */
public sealed interface Outcome {
    /** It is on the disk, now or from an earlier, equal attempt. */
    record Done() implements Outcome {}

    /** There is no report for this receipt or number. */
    record Unknown() implements Outcome {}

    /** Nothing was changed. */
    record Refused(Refusal reason) implements Outcome {}
}
