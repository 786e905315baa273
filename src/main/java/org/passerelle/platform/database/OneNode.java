package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that one node does at a time. The lock is a connection's: a node that dies lets go of it. */
@ApplicationScoped
public class OneNode {

    private final Pool pool;

    OneNode(Pool pool) {
        this.pool = pool;
    }

    /** Does the work, in transactions of its own, unless a node is at it already; locks are told apart by number. */
    public Uni<Void> unlessBusy(long lock, Supplier<Uni<Void>> work) {
        return Connections.of(pool)
                .chain(connection -> locked(connection, lock, work).eventually(connection::close));
    }

    private static Uni<Void> locked(SqlConnection connection, long lock, Supplier<Uni<Void>> work) {
        return connection
                .query("select pg_try_advisory_lock(" + lock + ")")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(free -> free
                        ? work.get().eventually(() -> unlock(connection, lock))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> unlock(SqlConnection connection, long lock) {
        return connection
                .query("select pg_advisory_unlock(" + lock + ")")
                .execute()
                .replaceWithVoid();
    }
}
