package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What officers do without reading a report: everything here is sealed and stays sealed. An officer is named by a string of
 * the caller's choice, which the audit trail keeps.
 */
public final class Inspection {
    /**
     * A report as officers see it in a queue.
     *
     * @param since the day of the latest change of status
     * @param officer who claimed it; empty for nobody
     * @param messages how many the reporter has added
     * @param replies how many were sealed for the reporter
     */
    public record Case(String number, LocalDate day, Status status, LocalDate since, String officer, int messages,
            int replies, int attachments) {}

    /** Longest sealed reply that is taken, in bytes. */
    public static final int LONGEST_REPLY = 256 * 1024;

    private static final byte[] AGE_HEADER = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final Store store;

    Inspection(Store store) {
        this.store = store;
    }

    /** Every report, the oldest day first. */
    public List<Case> queue() {
        return asked(connection -> cases(connection, "", new Object[0]));
    }

    public Optional<Case> find(String number) {
        String tidy = Crockford.tidy(number);
        return asked(connection -> cases(connection, " WHERE id = ?", tidy)).stream().findFirst();
    }

    /** Refused when another officer has claimed it. */
    public Outcome claim(String officer, String number) {
        return change(officer, "ambil", number, (connection, tidy) -> {
            int changed = Sql.run(connection, "UPDATE report SET officer = ? WHERE id = ? AND officer IN ('', ?)",
                    officer, tidy, officer);
            return changed == 1 ? new Outcome.Done() : new Outcome.Refused(Refusal.CLAIMED);
        });
    }

    /** Lets a claimed report go, whoever has claimed it. */
    public Outcome release(String officer, String number) {
        return change(officer, "lepas", number, (connection, tidy) -> {
            Sql.run(connection, "UPDATE report SET officer = '' WHERE id = ?", tidy);
            return new Outcome.Done();
        });
    }

    public Outcome move(String officer, String number, Status status) {
        return change(officer, status.word(), number, (connection, tidy) -> {
            Sql.run(connection, "UPDATE report SET status = ?, status_day = ? WHERE id = ? AND status <> ?",
                    status.word(), store.today().toString(), tidy, status.word());
            return new Outcome.Done();
        });
    }

    /**
     * Stores a reply for the reporter to find. Handed in twice it is stored once.
     *
     * @param sealed as {@link ReportReader#sealReply} made it
     */
    public Outcome reply(String officer, String number, byte[] sealed) {
        boolean age = sealed.length <= LONGEST_REPLY && sealed.length > AGE_HEADER.length
                && Arrays.equals(sealed, 0, AGE_HEADER.length, AGE_HEADER, 0, AGE_HEADER.length);
        if (!age) {
            return new Outcome.Refused(Refusal.NOT_SEALED);
        }
        return change(officer, "balas", number, (connection, tidy) ->
                Dialogue.append(connection, tidy, Audit.hex(Audit.sha256(sealed)), store.today(), true, sealed));
    }

    /**
     * Everything of one report, still sealed, as one tar archive of files for the age program; empty when there is none.
     */
    public Optional<byte[]> bundle(String officer, String number) {
        String tidy = Crockford.tidy(number);
        return asked(connection -> {
            if (!Store.exists(connection, tidy)) {
                return Optional.empty();
            }
            Audit.append(connection, officer, "unduh", tidy, store.today());
            return Optional.of(Bundle.of(connection, tidy));
        });
    }

    /** What officers did, and whether the record of it is whole. */
    public Audit.Trail audit() {
        return asked(Audit::trail);
    }

    private static List<Case> cases(Connection connection, String where, Object... parameters) throws SQLException {
        return Sql.list(connection, row -> new Case(row.getString(1), LocalDate.parse(row.getString(2)),
                        Status.of(row.getString(3)), LocalDate.parse(row.getString(4)), row.getString(5), row.getInt(6),
                        row.getInt(7), row.getInt(8)),
                "SELECT id, day, status, status_day, officer,"
                        + " (SELECT count(*) FROM message WHERE report = report.id AND from_officer = 0),"
                        + " (SELECT count(*) FROM message WHERE report = report.id AND from_officer = 1),"
                        + " (SELECT count(*) FROM file WHERE report = report.id) FROM report" + where + " ORDER BY day, id",
                parameters);
    }

    @FunctionalInterface
    private interface Change {
        Outcome on(Connection connection, String number) throws SQLException;
    }

    private Outcome change(String officer, String action, String number, Change change) {
        String tidy = Crockford.tidy(number);
        try {
            return store.database().call(connection -> {
                if (!Store.exists(connection, tidy)) {
                    return new Outcome.Unknown();
                }
                Outcome outcome = change.on(connection, tidy);
                if (outcome instanceof Outcome.Done) {
                    Audit.append(connection, officer, action, tidy, store.today());
                }
                return outcome;
            });
        } catch (UnavailableException e) {
            return new Outcome.Refused(e.reason());
        }
    }

    private <T> T asked(Database.Work<T> question) {
        try {
            return store.database().call(question);
        } catch (UnavailableException e) {
            throw new StorageException(StorageException.Reason.UNUSABLE, store.folder().database(),
                    "The database of the reports cannot be read at the moment.", e);
        }
    }
}
