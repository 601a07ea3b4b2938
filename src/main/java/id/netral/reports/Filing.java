package id.netral.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a report gets in. */
final class Filing {
    private static final int NUMBER_LENGTH = 8;

    private final Store store;
    private final Exhibits exhibits;
    private final Echoes echoes;

    Filing(Store store, Exhibits exhibits, Echoes echoes) {
        this.store = store;
        this.exhibits = exhibits;
        this.echoes = echoes;
    }

    Filed file(Receipt receipt, Report report) {
        byte[] lookup = store.pepper().lookup(receipt);
        try {
            Optional<Filed> before = store.database().call(connection -> filedBefore(connection, lookup));
            if (before.isPresent()) {
                return before.get();
            }
            Recipients recipients = store.recipients();
            if (!recipients.usable()) {
                return new Filed.Refused(Refusal.CLOSED);
            }
            Optional<Refusal> fault = faultOf(report);
            if (fault.isPresent()) {
                return new Filed.Refused(fault.get());
            }
            return unlessEchoed(lookup, report, () -> seal(receipt, lookup, report, recipients));
        } catch (UnavailableException e) {
            return new Filed.Refused(e.reason());
        }
    }

    @FunctionalInterface
    private interface Attempt {
        Filed run() throws UnavailableException;
    }

    private Filed unlessEchoed(byte[] lookup, Report report, Attempt attempt) throws UnavailableException {
        Optional<String> mark = echoes.mark(report, store.today());
        if (mark.isPresent() && !echoes.add(mark.get(), Audit.hex(lookup))) {
            return new Filed.Refused(Refusal.DUPLICATE);
        }
        boolean kept = false;
        try {
            Filed filed = attempt.run();
            kept = !(filed instanceof Filed.Refused);
            return filed;
        } finally {
            if (!kept) {
                echoes.forget(Audit.hex(lookup));
            }
        }
    }

    private Filed seal(Receipt receipt, byte[] lookup, Report report, Recipients recipients) throws UnavailableException {
        String number = Crockford.random(NUMBER_LENGTH, store.random());
        var sheet = new Sheet(number, store.today(), ReplyKey.publicKey(receipt), report);
        byte[] sealed = Age.seal(sheet.toBytes(), recipients.keys());
        return exhibits.sealing(receipt, number, report.attachments(), recipients, files ->
                store.database().call(connection -> insert(connection, lookup, sheet, sealed, files)));
    }

    private static Filed insert(Connection connection, byte[] lookup, Sheet sheet, byte[] sealed, List<Exhibits.Sealed> files)
            throws SQLException {
        Optional<Filed> before = filedBefore(connection, lookup);
        if (before.isPresent()) {
            return before.get();
        }
        String day = sheet.day().toString();
        Sql.run(connection, "INSERT INTO report (id, lookup, reply_to, day, status, status_day, officer, sealed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, '', ?)",
                sheet.number(), lookup, sheet.replyTo(), day, Status.RECEIVED.word(), day, sealed);
        for (Exhibits.Sealed file : files) {
            file.insert(connection, sheet.number());
        }
        return new Filed.Accepted(sheet.number(), sheet.day());
    }

    private static Optional<Filed> filedBefore(Connection connection, byte[] lookup) throws SQLException {
        List<Filed> found = Sql.list(connection,
                row -> new Filed.AlreadyFiled(row.getString(1), LocalDate.parse(row.getString(2))),
                "SELECT id, day FROM report WHERE lookup = ?", lookup);
        return found.stream().findFirst();
    }

    private static Optional<Refusal> faultOf(Report report) {
        return report.hasTooManyAttachments()
                ? Optional.of(Refusal.TOO_MANY)
                : faultOf(report.text(), Report.MIN_LETTERS);
    }

    static Optional<Refusal> faultOf(String text, int minLetters) {
        if (text.length() > Report.MAX_LENGTH) {
            return Optional.of(Refusal.TOO_LONG);
        }
        boolean tooShort = text.codePoints().filter(Character::isLetterOrDigit).limit(minLetters).count() < minLetters;
        return tooShort ? Optional.of(Refusal.TOO_SHORT) : Optional.empty();
    }
}
