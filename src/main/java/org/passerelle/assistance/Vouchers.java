package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.witness.Vouching;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.security.Actor;

/** The vouchers, as keyed hashes. One works while the help goes on in which it was given. */
record Vouchers(Mutiny.StatelessSession tx) {

    private static final String LOCK_MEMBER = "select id from staff where id = :member for no key update";
    private static final String FACTS = """
            select g.given_at,
              exists (select 1 from consents c where c.application_id = g.application_id and c.member_id = g.member_id),
              ac.opened_by_partner_at is not null and ac.taken_over_at is null,
              (select count(*) from vouchers v where v.member_id = g.member_id and v.made_at > :since)
            from helper_grants g join applications a on a.id = g.application_id join accounts ac on ac.id = a.account_id
            where g.application_id = :application and g.member_id = :member and g.organisation_id = :organisation
              and\s""" + InForce.GRANT + """
            order by g.given_at limit 1 for share of g""";
    private static final String END_OTHERS = """
            update vouchers set ended_at = :now
            where application_id = :application and member_id = :member and used_at is null and ended_at is null""";
    private static final String END = """
            update vouchers set ended_at = :now where id = :id and used_at is null and ended_at is null""";
    private static final String ADD = """
            insert into vouchers (id, hash, application_id, member_id, organisation_id, needs_colleague, made_at,
              expires_at)
            values (:id, :hash, :application, :member, :organisation, :needsColleague, :now, :expiresAt)""";
    private static final String LIVE = " v.used_at is null and v.ended_at is null and v.expires_at > :now";
    private static final String CONFIRM = """
            update vouchers v set colleague_id = :colleague
            where v.id = :id and v.organisation_id = :organisation and v.needs_colleague
              and v.member_id <> :colleague and (v.colleague_id is null or v.colleague_id = :colleague) and""" + LIVE + " returning v.application_id";
    private static final String MADE_BY = """
            select v.member_id from vouchers v where v.id = :id and v.organisation_id = :organisation and""" + LIVE;
    private static final String GOOD = """
            from applications a, helper_grants g, partner_organisations o, staff s
            where v.hash = :hash and a.id = v.application_id and (v.colleague_id is not null or not v.needs_colleague)
              and g.application_id = v.application_id and g.member_id = v.member_id
              and g.organisation_id = v.organisation_id and\s""" + InForce.GRANT + """
              and o.id = v.organisation_id and o.suspended_at is null and s.id = v.member_id
              and s.barred_at is null and""" + LIVE;
    private static final String OWNER = """
            select a.account_id, a.id from vouchers v,""" + GOOD.substring("from".length()) + " limit 1";
    private static final String USE = """
            update vouchers v set used_at = :now
            """ + GOOD + " and a.account_id = :account";

    /** What a decision hangs on, one voucher of a member at a time; null for whom they do not help. */
    Uni<Vouching.@Nullable Facts> facts(Actor.Helper helper, UUID application, Instant now) {
        return tx.createNativeQuery(LOCK_MEMBER, UUID.class)
                .setParameter("member", helper.memberId())
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(FACTS, Tuple.class)
                        .setParameter("application", application)
                        .setParameter("member", helper.memberId())
                        .setParameter("organisation", helper.organisationId())
                        .setParameter("since", now.minus(Vouching.LIFETIME))
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : facts(row, now));
    }

    Uni<Void> endOthers(Actor.Helper helper, UUID application, Instant now) {
        return tx.createNativeQuery(END_OTHERS)
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> end(UUID id, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> add(UUID id, byte[] hash, Actor.Helper helper, UUID application, boolean needsColleague, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("hash", hash)
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("needsColleague", needsColleague)
                .setParameter("now", now)
                .setParameter("expiresAt", now.plus(Vouching.LIFETIME))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whom it is about where this colleague's word was wanted, or given before; null for all else. */
    Uni<@Nullable UUID> confirm(UUID id, Actor.Helper colleague, Instant now) {
        return tx.createNativeQuery(CONFIRM, UUID.class)
                .setParameter("id", id)
                .setParameter("organisation", colleague.organisationId())
                .setParameter("colleague", colleague.memberId())
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    /** Who made one that works in this organisation; null for all else. */
    Uni<@Nullable UUID> madeBy(UUID id, UUID organisation, Instant now) {
        return tx.createNativeQuery(MADE_BY, UUID.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    /** Whose a voucher is. */
    record Owner(UUID account, UUID application) {}

    /** For whom a voucher speaks that works; null for all else. */
    Uni<@Nullable Owner> owner(byte[] hash, Instant now) {
        return tx.createNativeQuery(OWNER, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Owner(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    /** Uses it up; false where it does not speak for that account, or not any more. */
    Uni<Boolean> use(byte[] hash, UUID account, Instant now) {
        return tx.createNativeQuery(USE)
                .setParameter("hash", hash)
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static Vouching.Facts facts(Tuple row, Instant now) {
        return new Vouching.Facts(
                Columns.instant(row, 0),
                row.get(1, Boolean.class),
                row.get(2, Boolean.class),
                row.get(3, Long.class),
                now);
    }
}
