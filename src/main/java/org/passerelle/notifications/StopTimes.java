package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.deadline.Span;
import org.passerelle.notifications.deadline.Stop;
import org.passerelle.platform.database.Columns;

/** The times in which clocks stand still whatever becomes of messages. */
record StopTimes(Mutiny.StatelessSession tx) {

    private static final UUID NONE = new UUID(0, 0);

    private static final String SINCE = """
            select 'SERVICE_DOWN', beat_at, next from (
              select beat_at, lead(begins_at) over (order by begins_at) as next from service_times) times
            where next > :since
            union all
            select 'INTERRUPTION', begins_at, ends_at from interruptions
            where (application_id is null or application_id = :application) and coalesce(ends_at, 'infinity') > :since
            union all
            select 'INTERRUPTION', begins_at, ends_at from personal_stops
            where application_id = :application and ends_at > :since
            union all
            select 'ELSEWHERE', begins_at, ends_at from deadline_breaks where deadline_id = :deadline""";

    /** Outages and interruptions that concern an application. */
    Uni<List<Stop>> since(UUID application, Instant since) {
        return since(application, NONE, since);
    }

    /** Those that concern one of its deadlines. */
    Uni<List<Stop>> since(UUID application, UUID deadline, Instant since) {
        return tx.createNativeQuery(SINCE, Tuple.class)
                .setParameter("application", application)
                .setParameter("deadline", deadline)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(StopTimes::stop).toList());
    }

    private static Stop stop(Tuple row) {
        return new Stop(
                Stop.Cause.valueOf(row.get(0, String.class)),
                new Span(Columns.instant(row, 1), Columns.instantOrNull(row, 2)));
    }
}
