package id.netral.conversation;

/** The way to the inspectors for cards that nobody asked for. */
@FunctionalInterface
public interface Notices {
    /** Brings the card to every inspector's chat. Returns at once, and neither throws nor promises anything. */
    void tell(Card card);
}
