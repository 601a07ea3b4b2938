package id.netral.app;

import id.netral.reports.Intake;
import java.util.function.Supplier;

/** An intake that is opened when it is first needed. */
final class LazyIntake implements Supplier<Intake>, AutoCloseable {
    private final Supplier<Intake> opener;
    private Intake intake;

    LazyIntake(Supplier<Intake> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized Intake get() {
        if (intake == null) {
            intake = opener.get();
        }
        return intake;
    }

    @Override
    public synchronized void close() {
        if (intake != null) {
            intake.close();
        }
    }
}
