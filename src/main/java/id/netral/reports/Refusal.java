package id.netral.reports;

/** Why nothing was stored. */
public enum Refusal {
    /** There is nobody to seal it to. */
    CLOSED,
    /** Too few letters and digits. */
    TOO_SHORT,
    TOO_LONG,
    /** Too many at once, or shutting down: worth trying again in a moment. */
    BUSY,
    /** It could not be written. */
    DISK
}
