package id.netral.telegram;

import java.util.List;
import java.util.Optional;

/**
 * A message of the bot as a person sees it.
 *
 * @param text after parsing, as displayed
 * @param source as sent, with its markup
 * @param bold the parts of the text in bold
 * @param document the file, in a message that has one and no text
 */
public record SentMessage(int id, String text, String source, List<String> bold, List<Key> keyboard, boolean isProtected,
        Optional<File> document) {
    /** A file that was handed over. */
    public record File(String name, byte[] content) {}

    /** A button; {@code row} counts from 0. */
    public record Key(int row, String label, String data) {}

    public List<String> labels() {
        return keyboard.stream().map(Key::label).toList();
    }
}
