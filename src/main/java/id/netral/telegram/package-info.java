/**
 * The Telegram transport: updates become {@link id.netral.conversation.Message}s, {@link id.netral.conversation.Card}s become
 * Telegram messages. Only private chats are served; groups and channels are silently ignored.
 */
package id.netral.telegram;
