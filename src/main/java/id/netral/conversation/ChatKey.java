package id.netral.conversation;

/**
 * Names a talk while it lasts, and nothing else: adapters derive it from their own address with a key that dies with the
 * process, so that it leads nowhere once written down.
 *
 * @param value opaque; equal for messages of the same chat within one run
 * @param officer whether the operator has listed this chat as an inspector's
 */
public record ChatKey(String value, boolean officer) {
    public ChatKey(String value) {
        this(value, false);
    }

    /** Hides the key, so that no log line can carry it. */
    @Override
    public String toString() {
        return "chat";
    }
}
