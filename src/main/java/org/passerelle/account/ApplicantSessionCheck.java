package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.database.NamedSql;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.security.SessionCheck;

/**
 * Asks, with one narrow read by primary key for each request, whether an applicant's session still lives. It asks the
 * driver itself, because every request pays for it.
 */
@ApplicationScoped
class ApplicantSessionCheck implements SessionCheck {

    /** One row by its key, or none. */
    static final String LIVE = """
            select language, limited from sessions
            where id = :id and account_id = :account and ended_at is null and refreshed_at > :since""";

    private static final NamedSql STATEMENT = NamedSql.of(LIVE);

    private final Pool pool;
    private final InstantSource clock;

    ApplicantSessionCheck(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public boolean knows(Set<String> groups) {
        return groups.contains(Roles.APPLICANT);
    }

    @Override
    public Uni<Optional<Actor>> actor(UUID sessionId, UUID subject) {
        Map<String, Object> values = Map.of(
                "id",
                sessionId,
                "account",
                subject,
                "since",
                Sessions.oldest(clock.instant()).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(STATEMENT.text())
                .execute(STATEMENT.values(values))
                .map(rows -> actor(rows, sessionId, subject));
    }

    private static Optional<Actor> actor(RowSet<Row> rows, UUID sessionId, UUID subject) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(actor(rows.iterator().next(), sessionId, subject));
    }

    private static Actor actor(Row row, UUID sessionId, UUID subject) {
        return new Actor.Applicant(subject, sessionId, row.getString(0), row.getBoolean(1));
    }
}
