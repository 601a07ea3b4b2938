package id.netral.conversation;

/** The one door of the bot: the terminal and Telegram both talk to it. */
@FunctionalInterface
public interface Desk {
    /**
     * Safe to call from many threads, but messages of one chat must come one after the other. When this returns, everything
     * that the card acknowledges is durable. Never throws for anything that a person can send.
     */
    Card hear(Message message);
}
