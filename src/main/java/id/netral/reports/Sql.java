package id.netral.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** JDBC in short. Parameters are strings, byte arrays and integers. */
final class Sql {
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** Returns the number of rows changed, 0 for other statements. */
    static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.execute() ? 0 : Math.max(0, statement.getUpdateCount());
        }
    }

    static <T> List<T> list(Connection connection, Row<T> reader, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters); ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        }
    }

    static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, row -> row.getLong(1), sql, parameters).getFirst();
    }

    static String text(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, row -> row.getString(1), sql, parameters).getFirst();
    }

    /** SQLite has rolled back by itself after some errors, so that there may be nothing left to do. */
    static void rollBack(Connection connection) {
        try {
            run(connection, "ROLLBACK");
        } catch (SQLException _) {
            return;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
