package id.netral.reports;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes reports, seals them and keeps them. Safe for many threads. Knows nobody: nothing that is handed in names a reporter,
 * and of time only the day is kept.
 */
public final class Intake implements AutoCloseable {
    private static final int NUMBER_LENGTH = 8;

    private final Database database;
    private final Pepper pepper;
    private final Path recipientsFile;
    private final Clock clock;
    private final SecureRandom random;

    private Intake(Database database, Pepper pepper, Path recipientsFile, Clock clock, SecureRandom random) {
        this.database = database;
        this.pepper = pepper;
        this.recipientsFile = recipientsFile;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes the folder where there is none, and opens it to its owner only.
     *
     * @param recipientsFile read anew for every report, so that a change takes effect at once; may be missing
     * @param clock its zone decides what day it is
     * @throws StorageException when a person has to put something right first
     */
    public static Intake open(Path dataDir, Path recipientsFile, Clock clock, SecureRandom random) {
        DataFolder folder = DataFolder.take(dataDir);
        Database database = Database.open(folder);
        try {
            boolean empty = database.call(connection -> Sql.number(connection, "SELECT count(*) FROM report")) == 0;
            return new Intake(database, Pepper.load(folder.pepper(), empty, random), recipientsFile, clock, random);
        } catch (UnavailableException e) {
            database.close();
            throw new StorageException(StorageException.Reason.UNUSABLE, "The database in " + dataDir + " cannot be read.", e);
        } catch (StorageException e) {
            database.close();
            throw e;
        }
    }

    /** Whether there is somebody to seal reports to. */
    public boolean accepting() {
        return recipients().usable();
    }

    /** The recipients as their file is now, with what is wrong with it. */
    public Recipients recipients() {
        return Recipients.read(recipientsFile);
    }

    /** A fresh receipt, to be kept with the draft; nothing is stored. */
    public Receipt mint() {
        return Receipt.mint(random);
    }

    /**
     * Seals and stores a report. May be repeated with the same receipt at any time, after a restart too: only the first
     * report of a receipt is stored.
     */
    public Filed file(Receipt receipt, Report report) {
        byte[] lookup = pepper.lookup(receipt);
        try {
            Optional<Filed> before = database.call(connection -> filedBefore(connection, lookup));
            if (before.isPresent()) {
                return before.get();
            }
            Recipients recipients = recipients();
            if (!recipients.usable()) {
                return new Filed.Refused(Refusal.CLOSED);
            }
            Optional<Refusal> fault = faultOf(report.text());
            if (fault.isPresent()) {
                return new Filed.Refused(fault.get());
            }
            var sheet = new Sheet(Crockford.random(NUMBER_LENGTH, random), LocalDate.now(clock), ReplyKey.publicKey(receipt), report);
            byte[] sealed = Age.seal(sheet.toBytes(), recipients.keys());
            return database.call(connection -> store(connection, lookup, sheet, sealed));
        } catch (UnavailableException e) {
            return new Filed.Refused(e.reason());
        }
    }

    private static Filed store(Connection connection, byte[] lookup, Sheet sheet, byte[] sealed) throws SQLException {
        Optional<Filed> before = filedBefore(connection, lookup);
        if (before.isPresent()) {
            return before.get();
        }
        String day = sheet.day().toString();
        Sql.run(connection, "INSERT INTO report (id, lookup, reply_to, day, status, status_day, officer, sealed)"
                + " VALUES (?, ?, ?, ?, 'diterima', ?, '', ?)", sheet.number(), lookup, sheet.replyTo(), day, day, sealed);
        return new Filed.Accepted(sheet.number(), sheet.day());
    }

    private static Optional<Filed> filedBefore(Connection connection, byte[] lookup) throws SQLException {
        List<Filed> found = Sql.list(connection,
                row -> new Filed.AlreadyFiled(row.getString(1), LocalDate.parse(row.getString(2))),
                "SELECT id, day FROM report WHERE lookup = ?", lookup);
        return found.stream().findFirst();
    }

    private static Optional<Refusal> faultOf(String text) {
        if (text.length() > Report.MAX_LENGTH) {
            return Optional.of(Refusal.TOO_LONG);
        }
        boolean tooShort = text.codePoints().filter(Character::isLetterOrDigit).limit(Report.MIN_LETTERS).count() < Report.MIN_LETTERS;
        return tooShort ? Optional.of(Refusal.TOO_SHORT) : Optional.empty();
    }

    /** Waits for reports that are being filed; afterwards every attempt is refused as busy. */
    @Override
    public void close() {
        database.close();
    }
}
