/**
 * The Telegram transport: updates become {@link id.netral.conversation.Message}s, {@link id.netral.conversation.Card}s become
 * Telegram messages. Silently ignored: groups and channels, service messages such as a pinned message, edits of anything but
 * text, and buttons on messages of which Telegram names no chat.
 */
package id.netral.telegram;
