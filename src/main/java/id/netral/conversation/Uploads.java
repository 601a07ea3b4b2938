package id.netral.conversation;

import id.netral.reports.Attachment;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Fetches what was uploaded and judges it, a few at a time and within a share of the memory. */
final class Uploads {
    /** An upload that can be kept, or what to say instead. */
    sealed interface Taken {
        record Fit(Attachment attachment) implements Taken {}

        record Unfit(Phrase reason) implements Taken {}
    }

    private static final int AT_A_TIME = 2;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final LongSupplier held;
    private final long most;

    /**
     * @param held how many bytes lie in drafts
     * @param most from how many bytes on no more is taken; those at a time come on top
     */
    Uploads(LongSupplier held, long most) {
        this.held = held;
        this.most = most;
    }

    Taken examine(Message.Upload upload) {
        if (upload.size() > Attachment.MAX_BYTES) {
            return new Taken.Unfit(Phrase.FILE_TOO_BIG);
        }
        places.acquireUninterruptibly();
        try {
            return held.getAsLong() >= most ? new Taken.Unfit(Phrase.FILE_BUSY) : judge(upload);
        } finally {
            places.release();
        }
    }

    private static Taken judge(Message.Upload upload) {
        try {
            return switch (Attachment.examine(upload.read(Attachment.MAX_BYTES))) {
                case Attachment.Examined.Fit(Attachment attachment) -> new Taken.Fit(attachment);
                case Attachment.Examined.Unfit(Attachment.Fault fault) -> new Taken.Unfit(switch (fault) {
                    case EMPTY -> Phrase.FILE_EMPTY;
                    case TOO_BIG -> Phrase.FILE_TOO_BIG;
                    case UNKNOWN_KIND -> Phrase.FILE_UNKNOWN_KIND;
                    case TOO_MANY_PIXELS -> Phrase.FILE_TOO_MANY_PIXELS;
                    case DAMAGED -> Phrase.FILE_DAMAGED;
                });
            };
        } catch (Message.TooLongException e) {
            return new Taken.Unfit(Phrase.FILE_TOO_BIG);
        } catch (IOException e) {
            return new Taken.Unfit(Phrase.FILE_UNREADABLE);
        }
    }
}
