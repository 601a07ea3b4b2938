package id.netral.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs one line when trouble begins or changes its kind, and one when it is over. */
final class Outage {
    private final Logger log;
    private final String over;
    private String trouble;

    Outage(Logger log, String over) {
        this.log = log;
        this.over = over;
    }

    synchronized void begins(String sentence) {
        if (!sentence.equals(trouble)) {
            trouble = sentence;
            log.log(Level.WARNING, sentence);
        }
    }

    synchronized void ends() {
        if (trouble != null) {
            trouble = null;
            log.log(Level.INFO, over);
        }
    }
}
