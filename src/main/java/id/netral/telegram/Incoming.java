package id.netral.telegram;

import id.netral.conversation.Message;
import java.util.OptionalInt;

/**
 * A message for the desk, with the address that the reply goes to.
 *
 * @param messageId of the person's own message; empty for a pressed button
 */
record Incoming(long chat, OptionalInt messageId, Message message) {
    /** Whether Telegram may forget the update only once the desk has answered it, unless an upload before it takes long. */
    boolean mustBeHeard() {
        return switch (message) {
            case Message.Text _, Message.Edited _, Message.Press _ -> true;
            case Message.Upload _, Message.Other _, Message.Cleaned _ -> false;
        };
    }
}
