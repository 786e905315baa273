package org.passerelle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the tables, and behind them, for what no reply shows. */
public record TestingRows(DataSource database) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Changes rows, for what no request can bring about. */
    public void change(String command, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The one number that a query gives. */
    public long number(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The one id that a query gives; a worker may be about to write its row, so it is looked for during five seconds. */
    public UUID id(String query, Object... values) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<UUID> found = find(query, values);
        while (found.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            found = find(query, values);
        }
        return found.orElseThrow(() -> new AssertionError("no row: " + query));
    }

    private Optional<UUID> find(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }
}
