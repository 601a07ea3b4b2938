package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.reports.Intake;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells the operator what keeps reports from coming in or inspectors from hearing of them, each trouble once until it is over or
 * another. Says how things stand when it is run, which must not depend on anybody's reporting.
 */
final class TroubleLog implements Runnable {
    private static final System.Logger LOG = System.getLogger("netral");

    private final Intake intake;
    private final Path recipients;
    private final Supplier<List<String>> unreached;
    private List<String> closed = List.of();

    /**
     * @param recipients the file with the inspectors' keys
     * @param unreached the aliases of inspectors who began to get no messages
     */
    TroubleLog(Intake intake, Path recipients, Supplier<List<String>> unreached) {
        this.intake = intake;
        this.recipients = recipients;
        this.unreached = unreached;
    }

    @Override
    public void run() {
        intake.upkeep().takeTrouble().ifPresent(kind -> LOG.log(Level.ERROR, Say.text(Phrase.TROUBLE_STORE, kind)));
        List<String> reasons = Say.closed(intake.recipients(), recipients);
        if (!closed.containsAll(reasons)) {
            LOG.log(Level.ERROR, String.join(" ", reasons));
        }
        closed = reasons;
        List<String> aliases = unreached.get();
        if (!aliases.isEmpty()) {
            LOG.log(Level.WARNING, Say.text(Phrase.TROUBLE_OFFICERS, String.join(", ", aliases)));
        }
    }
}
