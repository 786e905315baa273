package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

/** Connections of the driver itself, for work that goes round Hibernate. */
public final class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);

    private Connections() {}

    /** A connection, to be closed. The driver would print what breaks on it between two statements past the log. */
    public static Uni<SqlConnection> of(Pool pool) {
        return pool.getConnection().invoke(connection -> connection.exceptionHandler(Connections::broken));
    }

    private static void broken(Throwable failure) {
        LOG.warnf("A connection to the database broke: %s", failure.getClass().getName());
    }
}
