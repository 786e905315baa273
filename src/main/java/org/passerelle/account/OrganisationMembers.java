package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The rows of staff that belong to partner organisations. */
record OrganisationMembers(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String VIEW = """
            select id, email, name, roles[1], created_at, confirmed_at, left_at
            from staff where organisation_id = :organisation""";

    private static final String LIST = VIEW + " and id > :after order by id limit :limit";
    private static final String FIND = VIEW + " and id = :id";

    /** The leads who can act, or could if their organisation were not suspended. */
    private static final String LEADS =
            VIEW + " and 'lead' = any (roles) and confirmed_at is not null and left_at is null order by id";

    private static final String AWAITED_LEAD = """
            select count(*) from staff s join staff_invitations i on i.staff_id = s.id
            where s.organisation_id = :organisation and 'lead' = any (s.roles)
              and i.withdrawn_at is null and i.used_at is null and i.expires_at > :now""";

    private static final String BAR =
            "update staff set barred_at = :now where organisation_id = :organisation and barred_at is null";

    private static final String END_SESSIONS = """
            update staff_sessions set ended_at = :now
            where ended_at is null and staff_id in (select id from staff where organisation_id = :organisation)""";

    private static final String LET_IN = "update staff set barred_at = null where organisation_id = :organisation";

    private static final String LEAVE = """
            update staff set left_at = :now, left_by = :by, suspended_at = coalesce(suspended_at, :now),
              password_hash = null, totp_secret = null, totp_step = 0, email_hash = :nobody, email = :email
            where id = :id and organisation_id = :organisation and left_at is null""";

    /** A member as stored. */
    record View(
            UUID id,
            byte[] email,
            byte[] name,
            String role,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant leftAt) {

        static View of(Tuple row) {
            return new View(
                    row.get(0, UUID.class),
                    row.get(1, byte[].class),
                    row.get(2, byte[].class),
                    row.get(3, String.class),
                    Columns.instant(row, 4),
                    Columns.instantOrNull(row, 5),
                    Columns.instantOrNull(row, 6));
        }
    }

    /** Who leaves, by whom, and what stands in place of their address. */
    record Leaving(UUID organisation, UUID member, UUID by, byte[] nobody, byte[] email, Instant now) {}

    /** Those who came first first; who left is among them. */
    Uni<List<View>> list(UUID organisation, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setParameter("limit", page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(View::of).toList());
    }

    Uni<@Nullable View> find(UUID organisation, UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : View.of(row));
    }

    Uni<List<View>> leads(UUID organisation) {
        return tx.createNativeQuery(LEADS, Tuple.class)
                .setParameter("organisation", organisation)
                .getResultList()
                .map(rows -> rows.stream().map(View::of).toList());
    }

    /** Whether somebody holds an invitation to be a lead. */
    Uni<Boolean> leadAwaited(UUID organisation, Instant now) {
        return tx.createNativeQuery(AWAITED_LEAD, Long.class)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<Void> bar(UUID organisation, Instant now) {
        return change(BAR, organisation, now).chain(() -> change(END_SESSIONS, organisation, now));
    }

    Uni<Void> letIn(UUID organisation) {
        return tx.createNativeQuery(LET_IN)
                .setParameter("organisation", organisation)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False when they had left before. */
    Uni<Boolean> leave(Leaving leaving) {
        return tx.createNativeQuery(LEAVE)
                .setParameter("organisation", leaving.organisation())
                .setParameter("id", leaving.member())
                .setParameter("by", leaving.by())
                .setParameter("nobody", leaving.nobody())
                .setParameter("email", leaving.email())
                .setParameter("now", leaving.now())
                .executeUpdate()
                .map(count -> count == 1);
    }

    private Uni<Void> change(String sql, UUID organisation, Instant now) {
        return tx.createNativeQuery(sql)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
