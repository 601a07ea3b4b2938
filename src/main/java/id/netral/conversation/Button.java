package id.netral.conversation;

import java.nio.charset.StandardCharsets;

/**
 * A choice below a card.
 *
 * @param action what {@link Message.Press} brings back: 1 to 64 bytes of UTF-8, the limit of Telegram's callback_data
 */
public record Button(String label, String action) {
    private static final int MAX_ACTION_BYTES = 64;

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a button needs a label");
        }
        int bytes = action.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MAX_ACTION_BYTES) {
            throw new IllegalArgumentException("a button's action has 1 to 64 bytes, not " + bytes);
        }
    }
}
