package id.netral.reports;

import java.util.Optional;

/**
 * Keeps what the database refuses with until somebody asks, once in each outage: from the first refusal until something is
 * stored again. Keeps no time and logs nothing, because that would be the moment of an attempt to report.
 */
final class Trouble {
    private boolean lasts;
    private Optional<String> untold = Optional.empty();

    /** @param kind a code of SQLite, the name of a class, or a sentence of ours */
    synchronized void begins(String kind) {
        if (!lasts) {
            lasts = true;
            untold = Optional.of(kind);
        }
    }

    synchronized void ends() {
        lasts = false;
    }

    synchronized Optional<String> take() {
        Optional<String> kind = untold;
        untold = Optional.empty();
        return kind;
    }
}
