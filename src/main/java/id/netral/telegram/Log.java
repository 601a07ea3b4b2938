package id.netral.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;

/** The only way to the log; never give it anything that Telegram, a person or an exception's message says. */
final class Log {
    private static final Logger LOGGER = System.getLogger("id.netral.telegram");

    private Log() {}

    static void info(String sentence) {
        LOGGER.log(Level.INFO, sentence);
    }

    static void warn(String sentence) {
        LOGGER.log(Level.WARNING, sentence);
    }

    static void error(String sentence) {
        LOGGER.log(Level.ERROR, sentence);
    }

    /** Names the kind of the exception and the place in our code, not its message. */
    static void error(String sentence, Throwable thrown) {
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.netral."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        error(sentence + ": " + thrown.getClass().getName() + where);
    }
}
