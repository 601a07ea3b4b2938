package id.netral.reports;

/** Why nothing was stored. */
public enum Refusal {
    /** There is nobody to seal it to. */
    CLOSED,
    /** Too few letters and digits. */
    TOO_SHORT,
    TOO_LONG,
    /** The report has as many messages, or as many or as large attachments, as it can have. */
    TOO_MANY,
    /** A long text, word for word with the same attachments, was filed under another receipt today. */
    DUPLICATE,
    /** Another officer has claimed the report. */
    CLAIMED,
    /** The bytes are not a file of the age program. */
    NOT_SEALED,
    /** Too many at once, or shutting down: worth trying again in a moment. */
    BUSY,
    /** It could not be written. */
    DISK
}
