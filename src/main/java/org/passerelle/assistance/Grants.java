package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Capacity;
import org.passerelle.assistance.consent.EndReason;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What applicants let helpers see and do. */
record Grants(Mutiny.StatelessSession tx) {

    private static final String VIEW = """
            select g.id, g.organisation_id, o.name, g.given_at, g.ends_at, g.ended_at, g.ended_because, g.suspended_at,
              g.capacity, array_to_string(g.reads, ' '), array_to_string(g.writes, ' '),
              array_to_string(g.rights, ' '), g.days
            from helper_grants g join partner_organisations o on o.id = g.organisation_id
            """;
    private static final String LIST = VIEW + """
            where g.application_id = :application and (cast(:after as uuid) is null or g.id < cast(:after as uuid))
            order by g.id desc limit :rows""";
    private static final String FIND = VIEW + "where g.application_id = :application and g.id = :id";
    private static final String ADD = """
            insert into helper_grants (id, application_id, member_id, organisation_id, capacity, reads, writes, rights,
              days, given_at, ends_at)
            values (:id, :application, :member, :organisation, :capacity, cast(cast(:reads as text) as text[]),
              cast(cast(:writes as text) as text[]), cast(cast(:rights as text) as text[]), :days, :now, :endsAt)""";
    private static final String REPLACE = """
            update helper_grants set ended_at = :now, ended_because = :because, news = null
            where application_id = :application and member_id = :member and capacity = :capacity and ended_at is null""";
    private static final String END = """
            update helper_grants set ended_at = :now, ended_because = :because, news = null
            where id = :id and application_id = :application and ended_at is null and ends_at > :now""";
    private static final String READERS_OF_DECISIONS =
            "select distinct g.member_id from helper_grants g where 'decisions' = any (g.reads) and " + InForce.OF_CASE;
    private static final String HOLD = "select id from applications where id = :id for no key update";

    /** Access as the person sees it: given to an organisation, whoever works there. */
    record View(
            UUID id,
            UUID organisation,
            String organisationName,
            Instant givenAt,
            Instant endsAt,
            @Nullable Instant endedAt,
            @Nullable String endedBecause,
            @Nullable Instant suspendedAt,
            Terms terms) {}

    /** Access that is given now. */
    record New(UUID id, UUID application, UUID member, UUID organisation, Terms terms, Instant now) {}

    /** Waits for saves and moves that were let in, before any grant is locked: they hold the application first too. */
    Uni<Void> hold(UUID application) {
        return tx.createNativeQuery(HOLD, UUID.class)
                .setParameter("id", application)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    /** The newest first. */
    Uni<List<View>> of(UUID application, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("application", application)
                .setParameter(
                        "after", page.after() == null ? null : page.after().toString())
                .setParameter("rows", page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Grants::view).toList());
    }

    Uni<@Nullable View> find(UUID application, UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : view(row));
    }

    Uni<Void> add(New given) {
        Terms terms = given.terms();
        return tx.createNativeQuery(ADD)
                .setParameter("id", given.id())
                .setParameter("application", given.application())
                .setParameter("member", given.member())
                .setParameter("organisation", given.organisation())
                .setParameter("capacity", terms.capacity().code())
                .setParameter("reads", StoredTerms.reads(terms))
                .setParameter("writes", StoredTerms.writes(terms))
                .setParameter("rights", StoredTerms.rights(terms))
                .setParameter("days", terms.days())
                .setParameter("now", given.now())
                .setParameter("endsAt", terms.end(given.now()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends what this helper has in that capacity, in favour of what follows. */
    Uni<Void> replace(UUID application, UUID member, Capacity capacity, Instant now) {
        return tx.createNativeQuery(REPLACE)
                .setParameter("application", application)
                .setParameter("member", member)
                .setParameter("capacity", capacity.code())
                .setParameter("because", EndReason.REPLACED.code())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Waits for changes that were let in by it; false where it had ended before. */
    Uni<Boolean> end(UUID application, UUID id, EndReason because, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("application", application)
                .setParameter("id", id)
                .setParameter("because", because.code())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The helpers whom the person lets see decisions at that moment. */
    Uni<List<UUID>> readersOfDecisions(UUID application, Instant now) {
        return tx.createNativeQuery(READERS_OF_DECISIONS, UUID.class)
                .setParameter("application", application)
                .setParameter("now", now)
                .getResultList();
    }

    private static View view(Tuple row) {
        return new View(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                Columns.instant(row, 3),
                Columns.instant(row, 4),
                Columns.instantOrNull(row, 5),
                row.get(6, String.class),
                Columns.instantOrNull(row, 7),
                StoredTerms.of(row, 8));
    }
}
