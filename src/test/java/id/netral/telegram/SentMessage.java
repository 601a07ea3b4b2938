package id.netral.telegram;

import java.util.List;

/**
 * A message of the bot as a person sees it.
 *
 * @param text after parsing, as displayed
 * @param source as sent, with its markup
 * @param bold the parts of the text in bold
 */
public record SentMessage(int id, String text, String source, List<String> bold, List<Key> keyboard, boolean isProtected) {
    /** A button; {@code row} counts from 0. */
    public record Key(int row, String label, String data) {}

    public List<String> labels() {
        return keyboard.stream().map(Key::label).toList();
    }
}
