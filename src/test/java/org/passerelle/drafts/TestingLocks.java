package org.passerelle.drafts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds locks in a transaction of its own, as another node would, and sees who waits for them. */
record TestingLocks(Connection holder) {

    private static final String WAITERS =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";

    /** Takes a lock that nobody else may hold. */
    void take(String statement, String id) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement(statement)) {
            lock.setString(1, id);
            lock.execute();
        }
    }

    /** Until somebody waits for what is held here. */
    void awaitWaiter() throws SQLException {
        long waiting = 0;
        while (waiting == 0) {
            try (PreparedStatement waiters = holder.prepareStatement(WAITERS);
                    ResultSet count = waiters.executeQuery()) {
                count.next();
                waiting = count.getLong(1);
            }
        }
    }
}
