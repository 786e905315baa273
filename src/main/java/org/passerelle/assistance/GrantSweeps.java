package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.PersonalStops;
import org.passerelle.platform.database.Columns;

/** What happens to many grants at once, and what their people are still to be told of it. */
record GrantSweeps(Mutiny.StatelessSession tx) {

    private static final String RUN_OUT = """
            update helper_grants set ended_at = ends_at, ended_because = 'ran_out', news = 'ended'
            where id in (select id from helper_grants where ended_at is null and ends_at <= :now
              order by ends_at limit :batch for update skip locked)""";
    private static final String LEFT = """
            update helper_grants set ended_at = :now, ended_because = 'left', news = 'ended'
            where id in (select id from helper_grants where member_id = :member and organisation_id = :organisation
              and ended_at is null and ends_at > :now order by id for update)
            returning id""";
    private static final String SUSPEND = """
            update helper_grants set suspended_at = :now, news = 'suspended'
            where id in (select id from helper_grants where organisation_id = :organisation
              and ended_at is null and suspended_at is null and ends_at > :now order by id for update)
            returning id, application_id, ends_at""";
    /** Who was not told of the one need not be told of the other. */
    private static final String REINSTATE = """
            update helper_grants set suspended_at = null,
              news = case when news = 'suspended' then null else 'reinstated' end
            where id in (select id from helper_grants where organisation_id = :organisation
              and ended_at is null and suspended_at is not null and ends_at > :now order by id for update)
            returning id""";

    private static final String STOP_ALL = """
            update helper_grants set ended_at = :now, ended_because = 'revoked', news = null
            where id in (select g.id from helper_grants g join applications a on a.id = g.application_id
              where a.account_id = :account and g.ended_at is null and g.ends_at > :now order by g.id for update of g)
            returning id, application_id""";
    private static final String HELPED = """
            select count(*) from helper_grants g join applications a on a.id = g.application_id
            where a.account_id = :account and g.ended_at is null and g.ends_at > :now""";
    private static final String TO_TELL =
            "select id from helper_grants where news is not null order by id limit :batch";
    private static final String ENDING = """
            select id from helper_grants
            where ended_at is null and announced_at is null and suspended_at is null and ends_at > :now
              and ends_at - least(interval '14 days', make_interval(hours => 12 * days)) <= :now
            order by ends_at limit :batch""";
    private static final String ONE = """
            select g.id, g.application_id, a.account_id, g.ends_at, g.days, g.news
            from helper_grants g join applications a on a.id = g.application_id
            """;
    private static final String TAKE = ONE + """
            where g.id = :id and (g.news is not null or g.ended_at is null and g.announced_at is null)
            for update of g skip locked""";
    /** The one whose end was announced last: that is the message a YES answers. */
    private static final String ANNOUNCED = ONE + """
            where a.account_id = :account and g.announced_at is not null and\s""" + InForce.GRANT + """
            order by g.announced_at desc, g.id desc limit 1 for update of g""";

    private static final String TOLD = "update helper_grants set news = null where id = :id";
    private static final String ANNOUNCE = "update helper_grants set announced_at = :now where id = :id";
    private static final String RENEW = """
            update helper_grants set ends_at = :endsAt, announced_at = null where id = :id""";

    /** A grant that something is to be told about. */
    record Due(
            UUID id,
            UUID application,
            @Nullable UUID account,
            Instant endsAt,
            int days,
            @Nullable String news) {

        GrantNotices.Whom whom() {
            return new GrantNotices.Whom(account, application);
        }
    }

    /** One that was ended, with what it was about. */
    record Ended(UUID id, UUID application) {}

    Uni<Integer> runOut(Instant now, int batch) {
        return tx.createNativeQuery(RUN_OUT)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    Uni<List<UUID>> left(UUID member, UUID organisation, Instant now) {
        return tx.createNativeQuery(LEFT, UUID.class)
                .setParameter("member", member)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those that stand still from now on. */
    Uni<List<PersonalStops.Stopping>> suspend(UUID organisation, Instant now) {
        return tx.createNativeQuery(SUSPEND, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new PersonalStops.Stopping(
                                row.get(0, UUID.class), row.get(1, UUID.class), Columns.instant(row, 2)))
                        .toList());
    }

    Uni<List<UUID>> reinstate(UUID organisation, Instant now) {
        return tx.createNativeQuery(REINSTATE, UUID.class)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ends all that an account gave. */
    Uni<List<Ended>> stopAll(UUID account, Instant now) {
        return tx.createNativeQuery(STOP_ALL, Tuple.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Ended(row.get(0, UUID.class), row.get(1, UUID.class)))
                        .toList());
    }

    Uni<Boolean> anybodyHelps(UUID account, Instant now) {
        return tx.createNativeQuery(HELPED, Long.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<List<UUID>> toTell(int batch) {
        return tx.createNativeQuery(TO_TELL, UUID.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    Uni<List<UUID>> ending(Instant now, int batch) {
        return tx.createNativeQuery(ENDING, UUID.class)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** One of them, for this transaction alone; null where another has it, or has told. */
    Uni<@Nullable Due> take(UUID id) {
        return tx.createNativeQuery(TAKE, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : due(row));
    }

    Uni<@Nullable Due> announced(UUID account, Instant now) {
        return tx.createNativeQuery(ANNOUNCED, Tuple.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : due(row));
    }

    Uni<Void> told(UUID id) {
        return tx.createNativeQuery(TOLD).setParameter("id", id).executeUpdate().replaceWithVoid();
    }

    Uni<Void> announce(UUID id, Instant now) {
        return tx.createNativeQuery(ANNOUNCE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> renew(UUID id, Instant endsAt) {
        return tx.createNativeQuery(RENEW)
                .setParameter("id", id)
                .setParameter("endsAt", endsAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Due due(Tuple row) {
        return new Due(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                Columns.instant(row, 3),
                row.get(4, Integer.class),
                row.get(5, String.class));
    }
}
