package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.platform.database.NamedSql;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.OutsideSessionCheck;
import org.passerelle.platform.security.OutsideToken;

/**
 * Finds the member of staff for whom an outside token stands. Who they are and what they may do is in our register; the
 * session idles out, lasts ten hours at most, and can be ended here like any other.
 */
@ApplicationScoped
class OutsideStaff implements OutsideSessionCheck {

    private static final NamedSql USE = NamedSql.of("""
            update staff_sessions s set used_at = greatest(s.used_at, :now)
            from staff m
            where s.outside_hash = :session and s.ended_at is null
              and s.used_at > :usedAfter and s.created_at > :openedAfter
              and m.id = s.staff_id and m.outside_hash = :member
              and m.suspended_at is null and m.barred_at is null and m.organisation_id is null
            returning s.id, m.id, m.roles""");

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OutsideNames names;
    private final OutsideEntry entry;

    OutsideStaff(
            Pool pool, Mutiny.SessionFactory sessions, InstantSource clock, OutsideNames names, OutsideEntry entry) {
        this.pool = pool;
        this.sessions = sessions;
        this.clock = clock;
        this.names = names;
        this.entry = entry;
    }

    @Override
    public Uni<Found> actor(OutsideToken token) {
        Instant now = clock.instant();
        return used(token, now)
                .chain(actor -> actor.<Uni<Found>>map(known -> Uni.createFrom().item(new Found.Member(known)))
                        .orElseGet(() -> enters(token, now)));
    }

    private Uni<Found> enters(OutsideToken token, Instant now) {
        return sessions.withStatelessTransaction(tx -> entry.enter(tx, token, now))
                .chain(outcome -> switch (outcome) {
                    case OPENED -> used(token, now).map(OutsideStaff::opened);
                    case ENDED -> Uni.createFrom().<Found>item(new Found.Ended());
                    case STRANGER -> Uni.createFrom().<Found>item(new Found.Stranger());
                });
    }

    private static Found opened(Optional<Actor.Staff> actor) {
        return actor.<Found>map(Found.Member::new).orElseGet(Found.Ended::new);
    }

    private Uni<Optional<Actor.Staff>> used(OutsideToken token, Instant now) {
        Map<String, Object> values = Map.of(
                "session", Buffer.buffer(names.session(token)),
                "member", Buffer.buffer(names.member(token)),
                "now", now.atOffset(ZoneOffset.UTC),
                "usedAfter", StaffSessionLife.usedAfter(now).atOffset(ZoneOffset.UTC),
                "openedAfter", StaffSessionLife.openedAfter(now).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(USE.text()).execute(USE.values(values)).map(OutsideStaff::actor);
    }

    private static Optional<Actor.Staff> actor(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Actor.Staff(row.getUUID(1), row.getUUID(0), Set.of(row.getArrayOfStrings(2))));
    }
}
