package id.netral.telegram;

/** Logs one line when trouble begins or changes its kind, and one when it is over. */
final class Outage {
    private final String over;
    private String trouble;

    Outage(String over) {
        this.over = over;
    }

    /**
     * @param kind what must change for another line
     * @param detail of this failure, such as a code
     */
    synchronized void begins(String kind, String detail) {
        if (!kind.equals(trouble)) {
            trouble = kind;
            Log.warn(detail.isEmpty() ? kind : kind + ": " + detail);
        }
    }

    synchronized void ends() {
        if (trouble != null) {
            trouble = null;
            Log.info(over);
        }
    }
}
