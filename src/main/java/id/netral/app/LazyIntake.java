package id.netral.app;

import id.netral.reports.Intake;
import id.netral.reports.StorageException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An intake that is opened when it is first needed. */
final class LazyIntake implements Supplier<Intake>, AutoCloseable {
    private final Supplier<Intake> opener;
    private final Consumer<StorageException> failed;
    private Intake intake;

    /** @param failed hears why it could not be opened, whenever it could not */
    LazyIntake(Supplier<Intake> opener, Consumer<StorageException> failed) {
        this.opener = opener;
        this.failed = failed;
    }

    @Override
    public synchronized Intake get() {
        if (intake == null) {
            try {
                intake = opener.get();
            } catch (StorageException e) {
                failed.accept(e);
                throw e;
            }
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
