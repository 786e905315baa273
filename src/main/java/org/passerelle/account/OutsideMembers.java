package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The members of staff whom an outside provider signs in, and their sessions. */
record OutsideMembers(Mutiny.StatelessSession tx) {

    private static final String KNOWN_SESSION = "select id from staff_sessions where outside_hash = :session";

    private static final String BOUND = """
            select id from staff
            where outside_hash = :member and suspended_at is null and barred_at is null and organisation_id is null""";

    private static final String BIND = """
            update staff m set outside_hash = :member, confirmed_at = coalesce(m.confirmed_at, :now)
            where m.email_hash = :email and m.outside_hash is null and m.organisation_id is null
              and m.suspended_at is null and m.barred_at is null and not m.demonstration
              and (m.confirmed_at is not null or exists (
                select from staff_invitations i
                where i.staff_id = m.id and i.withdrawn_at is null and i.used_at is null and i.expires_at > :now))""";

    private static final String OPEN = """
            insert into staff_sessions (id, staff_id, outside_hash, created_at, refreshed_at, used_at)
            values (:id, :staff, :session, :createdAt, :now, :now)
            on conflict (outside_hash) do nothing""";

    /** Whether there is or was such a session. */
    Uni<Boolean> knowsSession(byte[] session) {
        return tx.createNativeQuery(KNOWN_SESSION, UUID.class)
                .setParameter("session", session)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** Who is bound to that name of the provider and works here; null for nobody. */
    Uni<@Nullable UUID> bound(byte[] member) {
        return tx.createNativeQuery(BOUND, UUID.class)
                .setParameter("member", member)
                .getSingleResultOrNull();
    }

    /** Binds who has that address to that name for good, if they work here or are invited and are bound to no other. */
    Uni<Boolean> bind(byte[] email, byte[] member, Instant now) {
        return tx.createNativeQuery(BIND)
                .setParameter("email", email)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** Does nothing where another request of the same session was faster. */
    Uni<Void> open(UUID id, UUID staff, byte[] session, Instant createdAt, Instant now) {
        return tx.createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("staff", staff)
                .setParameter("session", session)
                .setParameter("createdAt", createdAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
