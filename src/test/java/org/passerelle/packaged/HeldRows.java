package org.passerelle.packaged;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows or a table that a transaction of the test holds. */
record HeldRows(Connection connection) implements AutoCloseable {

    static HeldRows by(Connection connection, String statement) throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement().execute(statement);
        return new HeldRows(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
