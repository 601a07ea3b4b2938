package id.netral.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sealed reports in a database. */
record StoredSource(Connection connection) implements Source {
    @Override
    public List<Listed> list() throws SQLException {
        return Sql.list(connection, row -> new Listed(row.getString(1), Optional.of(LocalDate.parse(row.getString(2))),
                Optional.of(Status.of(row.getString(3)))), "SELECT id, day, status FROM report ORDER BY day, id");
    }

    @Override
    public Optional<byte[]> sheet(String number) throws SQLException {
        return blobs("SELECT sealed FROM report WHERE id = ?", number).stream().findFirst();
    }

    @Override
    public List<byte[]> messages(String number) throws SQLException {
        return blobs("SELECT sealed FROM message WHERE report = ? AND from_officer = 0 ORDER BY seq", number);
    }

    @Override
    public List<byte[]> attachments(String number) throws SQLException {
        return blobs("SELECT sealed FROM file WHERE report = ? ORDER BY id", number);
    }

    private List<byte[]> blobs(String sql, String number) throws SQLException {
        return Sql.list(connection, row -> row.getBytes(1), sql, number);
    }
}
