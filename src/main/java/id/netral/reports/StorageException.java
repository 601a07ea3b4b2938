package id.netral.reports;

/** Something with the files of the intake that a person has to put right; the message is one sentence without content. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Another process works with the same data folder. */
        IN_USE,
        /** The database was written by a newer release. */
        NEWER,
        /** The database does not pass its own check. */
        DAMAGED,
        /** The process was killed, and the write-ahead log with the latest reports is gone since. */
        LOG_MISSING,
        /** There are reports, and the file that receipts are checked with is gone. */
        PEPPER_MISSING,
        /** The folder or the disk cannot be read or written. */
        UNUSABLE,
        /** There is no database where there should be one. */
        ABSENT,
        /** What was to be made new exists. */
        FILE_EXISTS,
        /** The file holds no private key that can be read. */
        KEY_UNREADABLE,
        /** The private key does not open this. */
        WRONG_KEY
    }

    private final Reason reason;

    StorageException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    StorageException(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
