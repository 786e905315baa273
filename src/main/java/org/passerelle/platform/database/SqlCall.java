package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its values, run in whatever transaction the caller has: a session of Hibernate's or a connection of
 * the driver. Times are {@link java.time.OffsetDateTime}, which both understand; a value that may be null needs a cast.
 */
public record SqlCall(String sql, Map<String, ? extends @Nullable Object> values) {

    public SqlCall {
        values = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(values));
    }

    /** Where a statement can be run. */
    public interface Connection {

        /** True if the statement, a selection, gives a row. */
        Uni<Boolean> finds(SqlCall call);

        /** Runs a change. */
        Uni<Void> change(SqlCall call);
    }

    /** In the transaction of a session. */
    public static Connection in(Mutiny.StatelessSession tx) {
        return new SessionOfSqlCall(tx);
    }

    /** In the transaction of a connection. */
    public static Connection in(SqlConnection connection) {
        return new ConnectionOfSqlCall(connection);
    }
}
