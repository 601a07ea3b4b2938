package id.netral.reports;

/** A picture that is not taken. */
final class PictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Attachment.Fault fault;

    PictureException(Attachment.Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Attachment.Fault fault() {
        return fault;
    }

    static PictureException damaged() {
        return new PictureException(Attachment.Fault.DAMAGED);
    }

    static void checkSize(long width, long height) throws PictureException {
        if (width <= 0 || height <= 0) {
            throw damaged();
        }
        if (width * height > Attachment.MAX_PIXELS) {
            throw new PictureException(Attachment.Fault.TOO_MANY_PIXELS);
        }
    }
}
