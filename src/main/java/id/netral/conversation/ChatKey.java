package id.netral.conversation;

import java.util.Optional;

/**
 * Names a talk while it lasts, and nothing else: adapters derive it from their own address with a key that dies with the
 * process, so that it leads nowhere once written down.
 *
 * @param value opaque; equal for messages of the same chat within one run
 * @param officer the alias under which the operator has listed this chat as an inspector's
 */
public record ChatKey(String value, Optional<String> officer) {
    public ChatKey(String value) {
        this(value, Optional.empty());
    }

    /** Hides the key, so that no log line can carry it. */
    @Override
    public String toString() {
        return "chat";
    }
}
