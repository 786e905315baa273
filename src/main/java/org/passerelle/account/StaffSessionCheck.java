package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.platform.database.NamedSql;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.security.SessionCheck;

/**
 * Asks for each request whether a session of staff still lives, and notes that it was used: one statement, which also
 * sees a suspension at once.
 */
@ApplicationScoped
class StaffSessionCheck implements SessionCheck {

    private static final NamedSql USE = NamedSql.of("""
            update staff_sessions s set used_at = greatest(s.used_at, :now)
            from staff m
            where s.id = :id and s.staff_id = :staff and s.ended_at is null
              and s.used_at > :usedAfter and s.created_at > :openedAfter
              and m.id = s.staff_id and m.suspended_at is null and m.barred_at is null and m.demonstration <= :demo
            returning m.roles, m.organisation_id""");

    private final Pool pool;
    private final Demo demo;
    private final InstantSource clock;

    StaffSessionCheck(Pool pool, Demo demo, InstantSource clock) {
        this.pool = pool;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public boolean knows(Set<String> groups) {
        return !Collections.disjoint(groups, Roles.STAFF) || !Collections.disjoint(groups, Roles.PARTNERS);
    }

    @Override
    public Uni<Optional<Actor>> actor(UUID sessionId, UUID subject) {
        Instant now = clock.instant();
        Map<String, Object> values = Map.of(
                "id", sessionId,
                "staff", subject,
                "demo", demo.on(),
                "now", now.atOffset(ZoneOffset.UTC),
                "usedAfter", StaffSessionLife.usedAfter(now).atOffset(ZoneOffset.UTC),
                "openedAfter", StaffSessionLife.openedAfter(now).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(USE.text()).execute(USE.values(values)).map(rows -> actor(rows, sessionId, subject));
    }

    private static Optional<Actor> actor(RowSet<Row> rows, UUID sessionId, UUID subject) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(actor(rows.iterator().next(), sessionId, subject));
    }

    private static Actor actor(Row row, UUID sessionId, UUID subject) {
        Set<String> roles = Set.of(row.getArrayOfStrings(0));
        UUID organisation = row.getUUID(1);
        return organisation == null
                ? new Actor.Staff(subject, sessionId, roles)
                : new Actor.Helper(subject, organisation, sessionId, roles.contains(Roles.LEAD));
    }
}
