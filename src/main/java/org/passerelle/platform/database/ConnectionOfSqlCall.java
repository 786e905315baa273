package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Runs statements in the transaction of a connection of the driver's. */
record ConnectionOfSqlCall(SqlConnection connection) implements SqlCall.Connection {

    @Override
    public Uni<Boolean> finds(SqlCall call) {
        return execute(call).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Void> change(SqlCall call) {
        return execute(call).replaceWithVoid();
    }

    private Uni<RowSet<Row>> execute(SqlCall call) {
        NamedSql statement = NamedSql.of(call.sql());
        return connection.preparedQuery(statement.text()).execute(statement.values(call.values()));
    }
}
