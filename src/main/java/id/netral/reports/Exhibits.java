package id.netral.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** How attachments get in: each one a tar archive of one file, filled up to a size that says little, and sealed. */
final class Exhibits {
    /** How many calls may hold sealed copies in memory at a time; the others wait. */
    private static final int AT_A_TIME = 1;
    /** Lets the bundle of a report, with the longest text and all messages that it can get, pass where a file may have 50 MB. */
    private static final long MAX_SEALED_BYTES = 46_200_000;

    /** @param id the same for the same file under the same receipt */
    record Sealed(String id, Attachment.Kind kind, LocalDate day, byte[] content) {
        void insert(Connection connection, String number) throws SQLException {
            Sql.run(connection, "INSERT INTO file (report, id, kind, day, sealed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    number, id, kind.name(), day.toString(), content);
        }
    }

    @FunctionalInterface
    interface Use<T> {
        T of(List<Sealed> files) throws UnavailableException;
    }

    private final Store store;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Exhibits(Store store) {
        this.store = store;
    }

    static boolean areTooMany(List<Attachment> attachments) {
        return attachments.size() > Report.MAX_ATTACHMENTS
                || attachments.stream().mapToLong(attachment -> Padding.step(Tar.length(attachment.size()))).sum() > MAX_SEALED_BYTES;
    }

    Outcome attach(Receipt receipt, Attachment attachment) {
        try {
            Optional<String> number = store.numberOf(receipt);
            if (number.isEmpty()) {
                return new Outcome.Unknown();
            }
            Recipients recipients = store.recipients();
            if (!recipients.usable()) {
                return new Outcome.Refused(Refusal.CLOSED);
            }
            return sealing(receipt, number.get(), List.of(attachment), recipients, files ->
                    store.database().call(connection -> add(connection, number.get(), files.getFirst())));
        } catch (UnavailableException e) {
            return new Outcome.Refused(e.reason());
        }
    }

    <T> T sealing(Receipt receipt, String number, List<Attachment> attachments, Recipients recipients, Use<T> use)
            throws UnavailableException {
        if (attachments.isEmpty()) {
            return use.of(List.of());
        }
        places.acquireUninterruptibly();
        try {
            var sealed = new ArrayList<Sealed>();
            for (Attachment attachment : attachments) {
                sealed.add(seal(receipt, number, attachment, recipients));
            }
            return use.of(sealed);
        } finally {
            places.release();
        }
    }

    private Sealed seal(Receipt receipt, String number, Attachment attachment, Recipients recipients) {
        String id = store.pepper().name(receipt, Audit.sha256(attachment.content()));
        String name = number + "-" + id + "." + attachment.kind().extension();
        byte[] tar = Tar.write(List.of(new Tar.Entry(name, attachment.content())));
        byte[] padded = Padding.fill(tar, Padding.step(tar.length), (byte) 0);
        return new Sealed(id, attachment.kind(), store.today(), Age.seal(padded, recipients.keys()));
    }

    private static Outcome add(Connection connection, String number, Sealed file) throws SQLException {
        if (!Store.exists(connection, number)) {
            return new Outcome.Unknown();
        }
        if (Sql.number(connection, "SELECT count(*) FROM file WHERE report = ? AND id = ?", number, file.id()) > 0) {
            return new Outcome.Done();
        }
        long files = Sql.number(connection, "SELECT count(*) FROM file WHERE report = ?", number);
        long bytes = Sql.number(connection, "SELECT ifnull(sum(length(sealed)), 0) FROM file WHERE report = ?", number);
        if (files >= Report.MAX_ATTACHMENTS || bytes + file.content().length > MAX_SEALED_BYTES) {
            return new Outcome.Refused(Refusal.TOO_MANY);
        }
        file.insert(connection, number);
        return new Outcome.Done();
    }
}
