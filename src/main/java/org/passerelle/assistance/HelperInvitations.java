package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.database.Columns;

/** What helpers ask applicants for, by the keyed hash of the code they show. */
record HelperInvitations(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into helper_invitations (id, member_id, organisation_id, code_hash, capacity, reads, writes, rights,
              days, created_at, expires_at)
            values (:id, :member, :organisation, :hash, :capacity, cast(cast(:reads as text) as text[]),
              cast(cast(:writes as text) as text[]), cast(cast(:rights as text) as text[]), :days, :now, :expiresAt)
            on conflict (code_hash) do nothing""";
    private static final String VIEW = """
            select i.id, i.member_id, i.organisation_id, o.name, i.expires_at, i.used_at,
              o.approved_at is not null and (o.suspended_at is null or o.suspended_at > :now)
                and m.suspended_at is null and m.barred_at is null and m.organisation_id = o.id as helping,
              i.capacity, array_to_string(i.reads, ' '), array_to_string(i.writes, ' '),
              array_to_string(i.rights, ' '), i.days
            from helper_invitations i join partner_organisations o on o.id = i.organisation_id
              join staff m on m.id = i.member_id
            """;
    private static final String FIND = VIEW + "where i.code_hash = :hash";
    /** The organisation and the member stay as they are until the grant is there, so that their end finds it. */
    private static final String HELD = " for share of o, m for update of i";

    private static final String TAKE = FIND + HELD;
    private static final String TAKE_ONE = VIEW + "where i.id = :id" + HELD;

    private static final String USE = "update helper_invitations set used_at = :now where id = :id";
    private static final String CLOSE_OLDEST = """
            update helper_invitations set expires_at = :now where id in (
              select id from helper_invitations
              where member_id = :member and used_at is null and expires_at > :now order by id desc offset :kept)""";
    private static final String FORGET = "delete from helper_invitations where expires_at <= :before";

    /** Who asks, for what, until when, and whether they may help now. */
    record Asked(
            UUID id,
            UUID member,
            UUID organisation,
            String organisationName,
            Instant expiresAt,
            @Nullable Instant usedAt,
            boolean helping,
            Terms terms) {

        /** Whether access can be given with it. */
        boolean live(Instant now) {
            return usedAt == null && now.isBefore(expiresAt) && helping;
        }
    }

    /** A new one. */
    record New(UUID id, UUID member, UUID organisation, byte[] hash, Terms terms, Instant now, Instant expiresAt) {}

    /** False where the same code was shown a short while ago. */
    Uni<Boolean> add(New made) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", made.id())
                .setParameter("member", made.member())
                .setParameter("organisation", made.organisation())
                .setParameter("hash", made.hash())
                .setParameter("capacity", made.terms().capacity().code())
                .setParameter("reads", StoredTerms.reads(made.terms()))
                .setParameter("writes", StoredTerms.writes(made.terms()))
                .setParameter("rights", StoredTerms.rights(made.terms()))
                .setParameter("days", made.terms().days())
                .setParameter("now", made.now())
                .setParameter("expiresAt", made.expiresAt())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<@Nullable Asked> find(byte[] hash, Instant now) {
        return one(FIND, hash, now);
    }

    /** The same, until the transaction ends for nobody else to use. */
    Uni<@Nullable Asked> take(byte[] hash, Instant now) {
        return one(TAKE, hash, now);
    }

    /** The same by its id. */
    Uni<@Nullable Asked> take(UUID id, Instant now) {
        return tx.createNativeQuery(TAKE_ONE, Tuple.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : asked(row));
    }

    Uni<Void> use(UUID id, Instant now) {
        return tx.createNativeQuery(USE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the open ones of a member but for so many of the newest. */
    Uni<Void> closeAllBut(int kept, UUID member, Instant now) {
        return tx.createNativeQuery(CLOSE_OLDEST)
                .setParameter("kept", kept)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets those that ended before; their codes can be shown again. */
    Uni<Void> forget(Instant before) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<@Nullable Asked> one(String query, byte[] hash, Instant now) {
        return tx.createNativeQuery(query, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : asked(row));
    }

    private static Asked asked(Tuple row) {
        return new Asked(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                Columns.instant(row, 4),
                Columns.instantOrNull(row, 5),
                row.get(6, Boolean.class),
                StoredTerms.of(row, 7));
    }
}
