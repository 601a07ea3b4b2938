package id.netral.reports;

/** The database did not do it, and nothing of it was stored. */
final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    UnavailableException(Refusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnavailableException(Refusal reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
