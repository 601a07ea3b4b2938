package id.netral.telegram;

import id.netral.conversation.Button;
import id.netral.conversation.Card;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Card → one or more messages that Telegram accepts. */
final class Rendering {
    /** In code points, after entities are parsed. */
    static final int MAX_LENGTH = 4096;

    private Rendering() {}

    /** Empty when the card has no visible text; the buttons are below the last message. */
    static List<SendMessage> of(long chat, Card card) {
        String text = card.text();
        int bold = card.heading().length();
        var messages = new ArrayList<SendMessage>();
        for (int start = 0; start < text.length(); ) {
            int end = endOfPart(text, start);
            if (!text.substring(start, end).isBlank()) {
                messages.add(message(chat, html(text, start, end, bold), card));
            }
            start = end;
        }
        if (!messages.isEmpty() && !card.buttons().isEmpty()) {
            messages.getLast().setReplyMarkup(keyboard(card.buttons()));
        }
        return messages;
    }

    private static SendMessage message(long chat, String html, Card card) {
        return SendMessage.builder()
                .chatId(chat)
                .text(html)
                .parseMode("HTML")
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .protectContent(card.has(Card.Trait.CONFIDENTIAL) ? Boolean.TRUE : null)
                .build();
    }

    /** After the last line end that fits, else after the last space, else where the part is full. */
    private static int endOfPart(String text, int start) {
        if (text.codePointCount(start, text.length()) <= MAX_LENGTH) {
            return text.length();
        }
        int full = text.offsetByCodePoints(start, MAX_LENGTH);
        for (char separator : new char[] {'\n', ' '}) {
            int at = text.lastIndexOf(separator, full - 1);
            if (at > start && !text.substring(start, at).isBlank()) {
                return at + 1;
            }
        }
        return full;
    }

    private static String html(String text, int start, int end, int bold) {
        if (start >= bold) {
            return escape(text.substring(start, end).stripTrailing());
        }
        int boldEnd = Math.min(bold, end);
        return "<b>" + escape(text.substring(start, boldEnd)) + "</b>" + escape(text.substring(boldEnd, end).stripTrailing());
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static InlineKeyboardMarkup keyboard(List<Button> buttons) {
        List<InlineKeyboardRow> rows = buttons.stream()
                .map(button -> new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text(button.label())
                        .callbackData(button.action())
                        .build()))
                .toList();
        return new InlineKeyboardMarkup(rows);
    }
}
