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

    /**
     * @param kind what must change for another line
     * @param detail of this failure, such as a code
     */
    synchronized void begins(String kind, String detail) {
        if (!kind.equals(trouble)) {
            trouble = kind;
            log.log(Level.WARNING, detail.isEmpty() ? kind : kind + ": " + detail);
        }
    }

    synchronized void ends() {
        if (trouble != null) {
            trouble = null;
            log.log(Level.INFO, over);
        }
    }
}
