package org.passerelle.drafts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks through every column of every table. */
public record TestingTables(DataSource database) {

    public static TestingTables that(DataSource database) {
        return new TestingTables(database);
    }

    /** The tables in which that text is found, in whatever column. */
    public List<String> hold(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : names(connection)) {
                if (holds(connection, table, text)) {
                    found.add(table);
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return found;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        String query = "select count(*) from " + table + " each where position(? in each::text) > 0";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1) > 0;
            }
        }
    }
}
