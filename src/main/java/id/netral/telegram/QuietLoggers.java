package id.netral.telegram;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the libraries, whose messages can contain addresses with the token, and updates. */
final class QuietLoggers {
    /** Held, because java.util.logging forgets the level of a logger that nobody refers to. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("okhttp3"), Logger.getLogger("okio"), Logger.getLogger("org.telegram"));

    private QuietLoggers() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
