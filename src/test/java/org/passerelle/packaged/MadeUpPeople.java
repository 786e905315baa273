package org.passerelle.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.passerelle.platform.start.DatabaseConnection;

/** The made-up people that a demonstration starts with. */
final class MadeUpPeople {

    static final long HOW_MANY = 4;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private MadeUpPeople() {}

    /** How many drafts there are once the last of them, which is submitted, is complete. */
    static long awaitIn(DatabaseConnection database) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            while (number(statement, "select count(*) from submissions") == 0) {
                if (System.nanoTime() - start > PATIENCE) {
                    throw new AssertionError("Nobody came");
                }
            }
            return number(statement, "select count(*) from drafts");
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
