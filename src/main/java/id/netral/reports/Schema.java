package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables and how they came about. Whatever belongs to a reporter is WITHOUT ROWID under a random key, so that rows do not
 * lie in the order of arrival, and has nothing finer than a day.
 */
final class Schema {
    /** One entry a version; entries that were released are never edited. */
    private static final List<String> STEPS = List.of(
            """
            CREATE TABLE report (
                id TEXT NOT NULL PRIMARY KEY,
                lookup BLOB NOT NULL UNIQUE,
                reply_to TEXT NOT NULL,
                day TEXT NOT NULL,
                status TEXT NOT NULL,
                status_day TEXT NOT NULL,
                officer TEXT NOT NULL,
                sealed BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            """,
            """
            CREATE TABLE file (
                report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
                id TEXT NOT NULL,
                kind TEXT NOT NULL,
                day TEXT NOT NULL,
                sealed BLOB NOT NULL,
                PRIMARY KEY (report, id)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE message (
                report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
                seq INTEGER NOT NULL,
                id TEXT NOT NULL,
                day TEXT NOT NULL,
                from_officer INTEGER NOT NULL,
                sealed BLOB NOT NULL,
                PRIMARY KEY (report, seq),
                UNIQUE (report, id)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE audit (
                seq INTEGER NOT NULL PRIMARY KEY,
                officer TEXT NOT NULL,
                action TEXT NOT NULL,
                report TEXT NOT NULL,
                day TEXT NOT NULL,
                prev_hash BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            """);

    static final int VERSION = STEPS.size();

    private Schema() {}

    static int version(Connection connection) throws SQLException {
        return (int) Sql.number(connection, "PRAGMA user_version");
    }

    /** Brings a database of any earlier version up to date in one transaction, after a copy of it was made beside it. */
    static void migrate(Connection connection, Path database) throws SQLException, IOException {
        int version = version(connection);
        if (version > VERSION) {
            throw new StorageException(Reason.NEWER, "The database " + database + " was written by a newer release (format "
                    + version + ", this one knows " + VERSION + ").");
        }
        if (version == VERSION) {
            return;
        }
        if (version > 0) {
            Path copy = database.resolveSibling(database.getFileName() + ".v" + version);
            Files.deleteIfExists(copy);
            Private.create(copy);
            Sql.run(connection, "VACUUM INTO ?", copy.toString());
        }
        Sql.run(connection, "BEGIN IMMEDIATE");
        try {
            for (String step : STEPS.subList(version, VERSION)) {
                for (String statement : step.split(";\\s*\n")) {
                    Sql.run(connection, statement);
                }
            }
            Sql.run(connection, "PRAGMA user_version = " + VERSION);
            Sql.run(connection, "COMMIT");
        } catch (SQLException e) {
            Sql.rollBack(connection);
            throw e;
        }
    }
}
