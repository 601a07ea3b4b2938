package id.netral.conversation;

import java.util.Locale;
import java.util.Optional;

/**
 * Words that begin with a slash.
 *
 * @param name with its slash, in lower case, without the name of a bot
 * @param rest what stands behind it; may be empty
 */
record Command(String name, String rest) {
    /** Empty when these are other words. */
    static Optional<Command> read(String text) {
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        String[] parts = text.split("\\s+", 2);
        String name = parts[0].split("@", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.of(new Command(name, parts.length > 1 ? parts[1].strip() : ""));
    }
}
