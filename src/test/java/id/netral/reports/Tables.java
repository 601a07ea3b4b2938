package id.netral.reports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Looks into, or meddles with, a database behind the intake's back. */
record Tables(Path database) {
    static Tables of(Path database) {
        return new Tables(database);
    }

    List<Long> numbers(String sql) {
        return rows(row -> row.getLong(1), sql);
    }

    List<String> texts(String sql) {
        return rows(row -> row.getString(1), sql);
    }

    void run(String sql, Object... parameters) {
        try (Connection connection = connect()) {
            Sql.run(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> rows(Sql.Row<T> reader, String sql) {
        try (Connection connection = connect()) {
            return Sql.list(connection, reader, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
