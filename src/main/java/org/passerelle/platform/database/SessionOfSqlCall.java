package org.passerelle.platform.database;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Runs statements in the transaction of a session of Hibernate's. */
record SessionOfSqlCall(Mutiny.StatelessSession tx) implements SqlCall.Connection {

    @Override
    public Uni<Boolean> finds(SqlCall call) {
        SelectionQuery<Object> query = tx.createNativeQuery(call.sql(), Object.class);
        call.values().forEach(query::setParameter);
        return query.getResultList().map(rows -> !rows.isEmpty());
    }

    @Override
    public Uni<Void> change(SqlCall call) {
        MutationQuery query = tx.createNativeQuery(call.sql());
        call.values().forEach(query::setParameter);
        return query.executeUpdate().replaceWithVoid();
    }
}
