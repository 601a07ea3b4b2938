package id.netral.conversation;

import id.netral.reports.Inert;
import java.io.IOException;

/** One thing that a person did in a chat, free of any transport. */
public sealed interface Message {
    ChatKey chat();

    /** Words that tell which language the person reads; may be empty. */
    default String words() {
        return switch (this) {
            case Text text -> text.text();
            case Edited edited -> edited.text();
            case Press press -> press.card();
            case Upload upload -> upload.caption();
            case Other _, Cleaned _ -> "";
        };
    }

    /** Words that were typed, commands such as {@code /lapor} among them. */
    record Text(ChatKey chat, String text) implements Message {}

    /**
     * Words, or a caption, that replaced those of an earlier message: a question is answered anew, nothing else is done again.
     *
     * @param confidential whether that message belonged to a talk about a report, as far as the transport remembers
     */
    record Edited(ChatKey chat, String text, boolean confidential) implements Message {}

    /**
     * A button that was pressed.
     *
     * @param action the {@link Button#action} of that button; may come from an old card or be made up
     * @param card the text above that button, where the transport still has it
     */
    record Press(ChatKey chat, String action, String card) implements Message {
        public Press(ChatKey chat, String action) {
            this(chat, action, "");
        }
    }

    /**
     * A picture or document.
     *
     * @param photo whether it was sent as a compressed photo rather than as a file
     * @param size in bytes as claimed; 0 when unknown
     */
    record Upload(ChatKey chat, boolean photo, long size, String caption, Content content) implements Message {
        boolean hasCaption() {
            return !Inert.plain(caption).isBlank();
        }

        Upload withoutCaption() {
            return new Upload(chat, photo, size, "", content);
        }

        /** {@link Content#read}, but not even tried when the claimed size is above the limit. */
        byte[] read(int limit) throws IOException {
            if (size > limit) {
                throw new TooLongException();
            }
            return content.read(limit);
        }
    }

    /** Anything that the bot has no use for. */
    record Other(ChatKey chat) implements Message {}

    /**
     * The adapter's answer to {@link Card.Trait#CLEAN_UP}.
     *
     * @param deleted messages removed on both sides
     * @param left messages that could not be removed
     */
    record Cleaned(ChatKey chat, int deleted, int left) implements Message {}

    /** Says nothing of the upload but this. */
    final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLongException() {
            super("the file is longer than allowed");
        }
    }

    /** Fetches an upload; called at most once, on the thread that hears the message. */
    @FunctionalInterface
    interface Content {
        /**
         * @param limit in bytes
         * @throws TooLongException when the upload is longer than the limit
         */
        byte[] read(int limit) throws IOException;
    }
}
