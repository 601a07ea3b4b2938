package id.netral.reports;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Tells the operator that the database refuses: once until something is stored again. Says nothing of what was refused, and not
 * when it was over, because that is the moment of a report.
 */
final class Trouble {
    private static final Logger LOG = System.getLogger("id.netral.reports");

    private boolean told;

    /** @param kind a code of SQLite, the name of a class, or a sentence of ours */
    synchronized void begins(String kind) {
        if (!told) {
            told = true;
            LOG.log(Level.ERROR, "Penyimpanan laporan menolak; laporan dan pesan tidak masuk sampai ini dibereskan: " + kind);
        }
    }

    synchronized void ends() {
        told = false;
    }
}
