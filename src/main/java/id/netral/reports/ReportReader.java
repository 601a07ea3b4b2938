package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a database, or a copy of one, with an inspector's private key; changes nothing in it. */
public final class ReportReader {
    /** A report as it lies in the database, unopened. */
    public record Entry(String number, LocalDate day, String status) {}

    private final Path database;
    private final List<String> secretKeys;

    private ReportReader(Path database, List<String> secretKeys) {
        this.database = database;
        this.secretKeys = secretKeys;
    }

    /**
     * @param database the file, or the folder that it lies in
     * @throws StorageException when there is no database or no readable private key
     */
    public static ReportReader open(Path database, Path privateKeyFile) {
        Path file = Files.isDirectory(database) ? database.resolve(DataFolder.DATABASE) : database;
        if (!Files.isRegularFile(file)) {
            throw new StorageException(Reason.ABSENT, "There is no database " + file + ".");
        }
        return new ReportReader(file, KeyPairFile.read(privateKeyFile));
    }

    /** All reports, the oldest day first. */
    public List<Entry> list() {
        return query(row -> new Entry(row.getString(1), LocalDate.parse(row.getString(2)), row.getString(3)),
                "SELECT id, day, status FROM report ORDER BY day, id");
    }

    /**
     * Empty when there is no report of this number.
     *
     * @throws StorageException when the key does not open it, or it was tampered with
     */
    public Optional<Report> read(String number) {
        return query(row -> row.getBytes(1), "SELECT sealed FROM report WHERE id = ?", Crockford.tidy(number))
                .stream().findFirst().map(sealed -> open(sealed, Crockford.tidy(number)));
    }

    private Report open(byte[] sealed, String number) {
        try {
            Sheet sheet = Sheet.of(Age.open(sealed, secretKeys));
            if (!sheet.number().equals(number)) {
                throw new StorageException(Reason.DAMAGED, "The report " + number + " holds the text of another one.");
            }
            return sheet.report();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StorageException(Reason.WRONG_KEY,
                    "This private key does not open report " + number + ", or the report is damaged.", e);
        }
    }

    private <T> List<T> query(Sql.Row<T> reader, String sql, Object... parameters) {
        try (Connection connection = connect()) {
            if (Schema.version(connection) > Schema.VERSION) {
                throw new StorageException(Reason.NEWER, "The database " + database + " was written by a newer release.");
            }
            return Sql.list(connection, reader, sql, parameters);
        } catch (SQLException e) {
            throw Database.unusable(database, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + database.toUri().getRawPath() + "?mode=ro");
    }
}
