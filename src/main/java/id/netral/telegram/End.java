package id.netral.telegram;

/** Why {@link TelegramBot#run} returned. */
public enum End {
    /** {@link TelegramBot#stop} was called, or the running thread was interrupted. */
    STOPPED,
    /** Telegram does not know the token (any more). */
    BAD_TOKEN
}
