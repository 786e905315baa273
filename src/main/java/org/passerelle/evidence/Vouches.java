package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.AboutPhoto;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The stored vouches. */
record Vouches(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ADD = """
            insert into vouches (id, application_id, piece_id, request_id, kind, reference, voucher_account, member_id,
              organisation_id, statement, photo, met_on, given_at, waits_for, revocation_hash)
            values (:id, :application, :piece, cast(:request as uuid), :kind, :reference, cast(:account as uuid),
              cast(:member as uuid), cast(:organisation as uuid), cast(:statement as bytea), :photo, cast(:metOn as date),
              :now, cast(:waitsFor as text), cast(:revocation as bytea))""";
    private static final String VIEW = """
            select id, application_id, piece_id, request_id, kind, reference, voucher_account, member_id, organisation_id,
              statement, photo, met_on, given_at, waits_for, revoked_at, revoked_by
            from vouches
            """;
    private static final String OF = VIEW + "where application_id = :application order by id";
    private static final String OF_ORGANISATION = VIEW + """
            where organisation_id = :organisation and (:all or member_id = :member) and id > :after
            order by id limit :rows""";
    private static final String LOCK = VIEW + "where id = :id for no key update";
    private static final String LOCK_REVOCABLE = VIEW + "where revocation_hash = :hash for no key update";
    private static final String IN_PERSON = VIEW + """
            where application_id = :application and met_on >= :since and photo <> 'no' and revoked_at is null
              and waits_for is distinct from 'call_back'
              and exists (select 1 from evidence_pieces p
                where p.id = vouches.piece_id and p.taken_back_at is null and p.state = 'accepted' and p.validity >= 1)
            order by id""";
    private static final String REVOKE = """
            update vouches set revoked_at = :now, revoked_by = :by, waits_for = null
            where id = :id and revoked_at is null""";
    private static final String SETTLE = """
            update vouches set waits_for = null, settled_at = :now, settled_by = :officer
            where id = :id and revoked_at is null""";
    private static final String ERASE = "delete from vouches where application_id = :application";

    Uni<Void> add(Vouch vouch, byte @Nullable [] revocation) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", vouch.id())
                .setParameter("application", vouch.application())
                .setParameter("piece", vouch.piece())
                .setParameter("request", vouch.request())
                .setParameter("kind", vouch.kind().code())
                .setParameter("reference", vouch.reference())
                .setParameter("account", vouch.voucherAccount())
                .setParameter("member", vouch.member())
                .setParameter("organisation", vouch.organisation())
                .setParameter("statement", vouch.statement())
                .setParameter("photo", vouch.photo().code())
                .setParameter("metOn", vouch.metOn())
                .setParameter("now", vouch.givenAt())
                .setParameter(
                        "waitsFor",
                        vouch.waitsFor() == null ? null : vouch.waitsFor().code())
                .setParameter("revocation", revocation)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first, revoked ones too. */
    Uni<List<Vouch>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(Vouches::vouches);
    }

    /** What an organisation said, the oldest first; {@code all} of it, or what one member said. */
    Uni<List<Vouch>> ofOrganisation(UUID organisation, UUID member, boolean all, PageQuery page) {
        return tx.createNativeQuery(OF_ORGANISATION, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("member", member)
                .setParameter("all", all)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setParameter("rows", page.rows())
                .getResultList()
                .map(Vouches::vouches);
    }

    /** Those in force that say the two met since that day. */
    Uni<List<Vouch>> inPersonSince(UUID application, LocalDate since) {
        return tx.createNativeQuery(IN_PERSON, Tuple.class)
                .setParameter("application", application)
                .setParameter("since", since)
                .getResultList()
                .map(Vouches::vouches);
    }

    /** Held until the transaction ends; null when it is not there. */
    Uni<@Nullable Vouch> lock(UUID id) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Vouches::vouchOrNull);
    }

    /** The one that the link of that token takes back. */
    Uni<@Nullable Vouch> lockRevocable(byte[] token) {
        return tx.createNativeQuery(LOCK_REVOCABLE, Tuple.class)
                .setParameter("hash", token)
                .getSingleResultOrNull()
                .map(Vouches::vouchOrNull);
    }

    /** False where it was revoked before. */
    Uni<Boolean> revoke(UUID id, String by, Instant now) {
        return tx.createNativeQuery(REVOKE)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Nothing is left to wait for; false where it was revoked. */
    Uni<Boolean> settle(UUID id, UUID officer, Instant now) {
        return tx.createNativeQuery(SETTLE)
                .setParameter("id", id)
                .setParameter("officer", officer)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static List<Vouch> vouches(List<Tuple> rows) {
        return rows.stream().map(Vouches::vouch).toList();
    }

    private static @Nullable Vouch vouchOrNull(@Nullable Tuple row) {
        return row == null ? null : vouch(row);
    }

    private static Vouch vouch(Tuple row) {
        return new Vouch(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                VouchKind.of(row.get(4, String.class)).orElseThrow(),
                row.get(5, String.class),
                row.get(6, UUID.class),
                row.get(7, UUID.class),
                row.get(8, UUID.class),
                row.get(9, byte[].class),
                AboutPhoto.of(row.get(10, String.class)).orElseThrow(),
                row.get(11, LocalDate.class),
                Columns.instant(row, 12),
                Worth.Wait.of(row.get(13, String.class)).orElse(null),
                Columns.instantOrNull(row, 14),
                row.get(15, String.class));
    }
}
