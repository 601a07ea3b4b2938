package id.netral.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What all parts of a running intake work with. */
record Store(Database database, DataFolder folder, Pepper pepper, Path recipientsFile, Clock clock, SecureRandom random) {
    static Store open(Path dataDir, Path recipientsFile, Clock clock, SecureRandom random) {
        DataFolder folder = DataFolder.take(dataDir);
        if (Private.isTaken(folder.pepper()) && !Private.isTaken(folder.database())) {
            folder.close();
            throw new StorageException(StorageException.Reason.ABSENT, folder.database(), "The database " + folder.database()
                    + " is gone; restore a backup, or delete " + folder.pepper() + " to begin anew.");
        }
        Database database = Database.open(folder);
        try {
            boolean empty = database.call(connection -> Sql.number(connection, "SELECT count(*) FROM report")) == 0;
            Pepper pepper = Pepper.load(folder.pepper(), empty, random);
            return new Store(database, folder, pepper, recipientsFile, clock, random);
        } catch (UnavailableException e) {
            database.close();
            throw new StorageException(StorageException.Reason.UNUSABLE, dataDir, "The database in " + dataDir + " cannot be read.", e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Recipients recipients() {
        return Recipients.read(recipientsFile);
    }

    /** The number of the report with this receipt. */
    Optional<String> numberOf(Receipt receipt) throws UnavailableException {
        byte[] lookup = pepper.lookup(receipt);
        return database.call(connection -> numberOf(connection, lookup));
    }

    /**
     * Erases reports with everything that belongs to them, from the copies that migrations left too: these go as a whole. To be
     * called in a transaction, so that nothing is erased where a copy stays.
     *
     * @param which a condition on the table of reports
     * @return how many
     */
    int erase(Connection connection, String which, Object... parameters) throws SQLException {
        int erased = Sql.run(connection, "DELETE FROM report WHERE " + which, parameters);
        if (erased > 0) {
            try {
                for (Path copy : folder.copies()) {
                    Files.delete(copy);
                }
            } catch (IOException e) {
                throw new SQLException("a copy of the database cannot be deleted", e);
            }
        }
        return erased;
    }

    static Optional<String> numberOf(Connection connection, byte[] lookup) throws SQLException {
        List<String> found = Sql.list(connection, row -> row.getString(1), "SELECT id FROM report WHERE lookup = ?", lookup);
        return found.stream().findFirst();
    }

    static boolean exists(Connection connection, String number) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM report WHERE id = ?", number) > 0;
    }
}
