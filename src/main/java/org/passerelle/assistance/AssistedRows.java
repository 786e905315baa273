package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.security.Actor;

/** What is kept of people whom a partner signed up: their consent, the help they agreed to, the codes printed. */
record AssistedRows(Mutiny.StatelessSession tx) {

    private static final String MAY_HELP = """
            select o.id from partner_organisations o join staff s on s.organisation_id = o.id
            where o.id = :organisation and s.id = :member and o.approved_at is not null and o.suspended_at is null
              and s.barred_at is null
            for share of o, s""";
    private static final String CONSENT = """
            insert into consents (id, application_id, member_id, organisation_id, how, language, interpreter,
              text_version, given_at)
            values (:id, :application, :member, :organisation, :how, :language, :interpreter, :version, :now)""";
    private static final String GRANT = """
            insert into helper_grants (id, application_id, member_id, organisation_id, capacity, reads, writes, rights,
              given_at, ends_at)
            values (:id, :application, :member, :organisation, :capacity, cast(cast(:reads as text) as text[]),
              cast(cast(:writes as text) as text[]), cast(cast(:rights as text) as text[]), :now, :endsAt)""";
    private static final String SIGNED_UP = """
            select a.account_id from consents c join applications a on a.id = c.application_id
              join helper_grants g on g.application_id = c.application_id and g.member_id = c.member_id
            where c.application_id = :application and c.member_id = :member and g.organisation_id = :organisation
              and\s""" + InForce.GRANT + """
            limit 1 for no key update of g""";
    private static final String PRINTED = """
            select printed_at from printed_codes where application_id = :application and printed_at > :since
            order by printed_at""";
    private static final String PRINT = """
            insert into printed_codes (id, application_id, member_id, printed_at)
            values (:id, :application, :member, :now)""";

    /** Whether the organisation may help and the member belongs to it, and both until this transaction ends. */
    Uni<Boolean> mayHelp(Actor.Helper helper) {
        return tx.createNativeQuery(MAY_HELP, UUID.class)
                .setParameter("organisation", helper.organisationId())
                .setParameter("member", helper.memberId())
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    Uni<Void> addConsent(UUID application, Actor.Helper helper, GivenConsent consent, Instant now) {
        return tx.createNativeQuery(CONSENT)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("how", consent.how())
                .setParameter("language", consent.language())
                .setParameter("interpreter", consent.interpreter())
                .setParameter("version", consent.version())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> addGrant(UUID id, UUID application, Actor.Helper helper, AskedHelp help, Instant now) {
        return tx.createNativeQuery(GRANT)
                .setParameter("id", id)
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("capacity", help.capacity())
                .setParameter("reads", ArrayText.of(help.reads()))
                .setParameter("writes", ArrayText.of(help.writes()))
                .setParameter("rights", ArrayText.of(help.rights()))
                .setParameter("now", now)
                .setParameter("endsAt", now.plus(help.lasting()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The account of somebody whom this helper signed up and still helps, one print at a time; null for all else. */
    Uni<@Nullable UUID> signedUpBy(Actor.Helper helper, UUID application, Instant now) {
        return tx.createNativeQuery(SIGNED_UP, UUID.class)
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    Uni<List<Instant>> printedSince(UUID application, Instant since) {
        return tx.createNativeQuery(PRINTED, Tuple.class)
                .setParameter("application", application)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(row -> Columns.instant(row, 0)).toList());
    }

    Uni<Void> addPrint(UUID application, Actor.Helper helper, Instant now) {
        return tx.createNativeQuery(PRINT)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
