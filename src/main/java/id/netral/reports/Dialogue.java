package id.netral.reports;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the holder of a receipt can do with the report afterwards. */
final class Dialogue {
    /** From each side, so that neither can silence the other. */
    private static final int MAX_MESSAGES = 50;

    private final Store store;
    private final Echoes echoes;

    Dialogue(Store store, Echoes echoes) {
        this.store = store;
        this.echoes = echoes;
    }

    Standing look(Receipt receipt) {
        byte[] lookup = store.pepper().lookup(receipt);
        try {
            Optional<Found> found = store.database().call(connection -> find(connection, lookup));
            return found.<Standing>map(report -> report.toStanding(receipt)).orElseGet(Standing.Unknown::new);
        } catch (UnavailableException e) {
            return new Standing.Unavailable();
        }
    }

    Outcome say(Receipt receipt, String text) {
        try {
            Optional<String> number = store.numberOf(receipt);
            if (number.isEmpty()) {
                return new Outcome.Unknown();
            }
            Recipients recipients = store.recipients();
            if (!recipients.usable()) {
                return new Outcome.Refused(Refusal.CLOSED);
            }
            Optional<Refusal> fault = Filing.faultOf(text, 1);
            if (fault.isPresent()) {
                return new Outcome.Refused(fault.get());
            }
            var letter = new Letter(number.get(), store.today(), text);
            String id = store.pepper().name(receipt, letter.toBytes());
            byte[] sealed = Age.seal(letter.toBytes(), recipients.keys());
            return store.database().call(connection -> append(connection, letter.number(), id, letter.day(), false, sealed));
        } catch (UnavailableException e) {
            return new Outcome.Refused(e.reason());
        }
    }

    Outcome withdraw(Receipt receipt) {
        byte[] lookup = store.pepper().lookup(receipt);
        try {
            int gone = store.database().call(connection -> store.erase(connection, "lookup = ?", lookup));
            if (gone == 0) {
                return new Outcome.Unknown();
            }
            echoes.forget(Audit.hex(lookup));
            emptyLog();
            return new Outcome.Done();
        } catch (UnavailableException e) {
            return new Outcome.Refused(e.reason());
        }
    }

    /** Where it cannot be done at once the night does it: what was erased is gone for everybody but a thief of the disk. */
    private void emptyLog() {
        try {
            store.database().callAlone(connection -> Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)"));
        } catch (UnavailableException _) {
            return;
        }
    }

    /** A message that is there already, under the same id, is not stored again. */
    static Outcome append(Connection connection, String number, String id, LocalDate day, boolean fromOfficer, byte[] sealed)
            throws SQLException {
        if (!Store.exists(connection, number)) {
            return new Outcome.Unknown();
        }
        if (Sql.number(connection, "SELECT count(*) FROM message WHERE report = ? AND id = ?", number, id) > 0) {
            return new Outcome.Done();
        }
        int side = fromOfficer ? 1 : 0;
        if (Sql.number(connection, "SELECT count(*) FROM message WHERE report = ? AND from_officer = ?", number, side) >= MAX_MESSAGES) {
            return new Outcome.Refused(Refusal.TOO_MANY);
        }
        int before = (int) Sql.number(connection, "SELECT count(*) FROM message WHERE report = ?", number);
        Sql.run(connection, "INSERT INTO message (report, seq, id, day, from_officer, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                number, before + 1, id, day.toString(), side, sealed);
        return new Outcome.Done();
    }

    private static Optional<Found> find(Connection connection, byte[] lookup) throws SQLException {
        Optional<String> number = Store.numberOf(connection, lookup);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<SealedReply> replies = Sql.list(connection,
                row -> new SealedReply(LocalDate.parse(row.getString(1)), row.getBytes(2)),
                "SELECT day, sealed FROM message WHERE report = ? AND from_officer = 1 ORDER BY seq", number.get());
        return Sql.list(connection, row -> new Found(number.get(), LocalDate.parse(row.getString(1)), Status.of(row.getString(2)),
                        LocalDate.parse(row.getString(3)), replies, row.getInt(4), row.getInt(5)),
                "SELECT day, status, status_day,"
                        + " (SELECT count(*) FROM message WHERE report = report.id AND from_officer = 0),"
                        + " (SELECT count(*) FROM file WHERE report = report.id) FROM report WHERE id = ?", number.get())
                .stream().findFirst();
    }

    private record SealedReply(LocalDate day, byte[] sealed) {
        Standing.Reply open(String number, String secretKey) {
            try {
                Letter letter = Letter.of(Age.open(sealed, List.of(secretKey)));
                return new Standing.Reply(day, Optional.of(letter.text()).filter(_ -> letter.number().equals(number)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return new Standing.Reply(day, Optional.empty());
            }
        }
    }

    private record Found(String number, LocalDate day, Status status, LocalDate since, List<SealedReply> replies, int messages,
            int attachments) {
        Standing.Known toStanding(Receipt receipt) {
            String secretKey = ReplyKey.secretKey(receipt);
            List<Standing.Reply> opened = replies.stream().map(reply -> reply.open(number, secretKey)).toList();
            return new Standing.Known(number, day, status, since, opened, messages, attachments);
        }
    }
}
