package id.netral.conversation;

import id.netral.reports.Attachment;
import java.io.IOException;

/** Fetches what was uploaded and judges it. */
final class Uploads {
    /** An upload that can be kept, or what to say instead. */
    sealed interface Taken {
        record Fit(Attachment attachment) implements Taken {}

        record Unfit(Phrase reason) implements Taken {}
    }

    private Uploads() {}

    static Taken examine(Message.Upload upload) {
        if (upload.size() > Attachment.MAX_BYTES) {
            return new Taken.Unfit(Phrase.FILE_TOO_BIG);
        }
        try {
            return switch (Attachment.examine(upload.content().read(Attachment.MAX_BYTES))) {
                case Attachment.Examined.Fit(Attachment attachment) -> new Taken.Fit(attachment);
                case Attachment.Examined.Unfit(Attachment.Fault fault) -> new Taken.Unfit(switch (fault) {
                    case EMPTY -> Phrase.FILE_EMPTY;
                    case TOO_BIG -> Phrase.FILE_TOO_BIG;
                    case UNKNOWN_KIND -> Phrase.FILE_UNKNOWN_KIND;
                    case TOO_MANY_PIXELS -> Phrase.FILE_TOO_MANY_PIXELS;
                    case DAMAGED -> Phrase.FILE_DAMAGED;
                });
            };
        } catch (IOException e) {
            return new Taken.Unfit(Phrase.FILE_UNREADABLE);
        }
    }
}
