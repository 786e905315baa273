package org.passerelle.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The first column of a query about something with an id. */
final class TestingValues {

    private TestingValues() {}

    static List<Object> of(DataSource database, String query, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (ResultSet result = statement.executeQuery()) {
                List<Object> values = new ArrayList<>();
                while (result.next()) {
                    values.add(result.getObject(1));
                }
                return values;
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
