/**
 * The Telegram transport: updates become {@link id.netral.conversation.Message}s, {@link id.netral.conversation.Card}s become
 * Telegram messages. Silently ignored: groups and channels, service messages such as a pinned message, edits of
 * what is neither text nor part of a talk about a report, and buttons on messages of which Telegram names no chat.
 */
package id.netral.telegram;
