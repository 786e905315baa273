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

    /** How many drafts there are once there are any: they come all at once. */
    static long awaitIn(DatabaseConnection database) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            long drafts = 0;
            while (drafts == 0 && System.nanoTime() - start < PATIENCE) {
                drafts = drafts(statement);
            }
            return drafts;
        }
    }

    private static long drafts(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from drafts")) {
            result.next();
            return result.getLong(1);
        }
    }
}
