package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.Circuit;
import org.passerelle.platform.database.Columns;

/** The circuits of all channels, on which all nodes agree. */
record CircuitRows(Mutiny.StatelessSession tx) {

    private static final String ALL = """
            select channel, opened_at, waits_until, openings, probed_at, busy_until from channel_circuits
            where opened_at is not null or busy_until > :now""";
    private static final String PROBE = """
            update channel_circuits set probed_at = :now
            where channel = :channel and opened_at is not null and waits_until <= :now
              and (probed_at is null or probed_at <= :dead)""";
    private static final String OPEN = """
            insert into channel_circuits (channel, opened_at, waits_until, openings) values (:channel, :now, :until, 1)
            on conflict (channel) do update
            set opened_at = excluded.opened_at, waits_until = excluded.waits_until, openings = 1, probed_at = null
            where channel_circuits.opened_at is null""";
    private static final String RELEASE = """
            update channel_circuits set probed_at = null where channel = :channel and probed_at = :now""";
    private static final String OPEN_AGAIN = """
            update channel_circuits set waits_until = :until, openings = openings + 1, probed_at = null
            where channel = :channel and opened_at is not null""";
    private static final String CLOSE = """
            update channel_circuits
            set opened_at = null, waits_until = null, openings = 0, probed_at = null, closed_at = :now
            where channel = :channel and opened_at is not null""";
    private static final String PAUSE = """
            insert into channel_circuits (channel, busy_until) values (:channel, :until)
            on conflict (channel) do update
            set busy_until = greatest(channel_circuits.busy_until, excluded.busy_until)""";
    private static final String COUNT = """
            select
              (select count(*) from message_tries t
               where t.channel = s.channel and t.ended_at > s.since and t.outcome in ('sent', 'failed_temporary')),
              (select count(*) from message_tries t
               where t.channel = s.channel and t.ended_at > s.since and t.outcome = 'failed_temporary')
              + (select count(*) from message_tries t
                 where t.channel = s.channel and t.heard_at > s.since
                   and t.heard_at - t.ended_at > interval '5 minutes'),
              (select count(*) from message_tries t
               where t.channel = s.channel and t.ended_at > greatest(s.since, cast(:lately as timestamptz))
                 and t.outcome = 'failed_temporary')
            from (select w.channel, greatest(cast(:since as timestamptz), c.closed_at) as since
              from (values (cast(:channel as text))) as w (channel)
              left join channel_circuits c on c.channel = w.channel) s""";

    /** Those that are not simply closed, by the name of the channel. */
    Uni<Map<String, Circuit>> all(Instant now) {
        return tx.createNativeQuery(ALL, Tuple.class)
                .setParameter("now", now)
                .getResultList()
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> row.get(0, String.class), CircuitRows::circuit)));
    }

    /** True for the one who may probe it. */
    Uni<Boolean> probe(String channel, Instant now) {
        return tx.createNativeQuery(PROBE)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .setParameter("dead", now.minus(Circuit.PROBE))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Nothing was there to probe it with. */
    Uni<Void> release(String channel, Instant probedAt) {
        return tx.createNativeQuery(RELEASE)
                .setParameter("channel", channel)
                .setParameter("now", probedAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** True if it was closed before. */
    Uni<Boolean> open(String channel, Instant now) {
        return tx.createNativeQuery(OPEN)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .setParameter("until", now.plus(Circuit.pause(1)))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> openAgain(String channel, Instant until) {
        return tx.createNativeQuery(OPEN_AGAIN)
                .setParameter("channel", channel)
                .setParameter("until", until)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> close(String channel, Instant now) {
        return tx.createNativeQuery(CLOSE)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> pause(String channel, Instant until) {
        return tx.createNativeQuery(PAUSE)
                .setParameter("channel", channel)
                .setParameter("until", until)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What its tries show since the window began, or since it last worked again. */
    Uni<Circuit.Counted> count(String channel, Instant now) {
        return tx.createNativeQuery(COUNT, Tuple.class)
                .setParameter("channel", channel)
                .setParameter("since", now.minus(Circuit.WINDOW))
                .setParameter("lately", now.minusSeconds(60))
                .getSingleResult()
                .map(row ->
                        new Circuit.Counted(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    private static Circuit circuit(Tuple row) {
        return new Circuit(
                Columns.instantOrNull(row, 1),
                Columns.instantOrNull(row, 2),
                row.get(3, Integer.class),
                Columns.instantOrNull(row, 4),
                Columns.instantOrNull(row, 5));
    }
}
