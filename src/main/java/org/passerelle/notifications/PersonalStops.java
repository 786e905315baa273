package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;

/**
 * Stops the clocks of single applications while their people lack what others have taken from them, each call inside the
 * caller's transaction.
 */
@ApplicationScoped
public class PersonalStops {

    private static final String BEGIN = """
            insert into personal_stops (subject, application_id, begins_at, ends_at)
            select subject, application, :now, ends_at
            from unnest(cast(cast(:subjects as text) as uuid[]), cast(cast(:applications as text) as uuid[]),
              cast(cast(:ends as text) as timestamptz[])) as stop (subject, application, ends_at)
            where ends_at > :now
            on conflict do nothing""";
    private static final String END = """
            update personal_stops set ends_at = :now
            where subject = any (cast(cast(:subjects as text) as uuid[])) and begins_at <= :now and ends_at > :now""";
    private static final String END_ALL = """
            update personal_stops set ends_at = :now
            where application_id = :application and begins_at <= :now and ends_at > :now""";

    /** What stops the clocks of an application, and when they go on at the latest. */
    public record Stopping(UUID subject, UUID application, Instant endsAt) {}

    /** From now on. */
    public Uni<Void> begin(Mutiny.StatelessSession tx, List<Stopping> stops, Instant now) {
        return stops.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(BEGIN)
                        .setParameter(
                                "subjects",
                                ArrayText.of(
                                        stops.stream().map(Stopping::subject).toList()))
                        .setParameter(
                                "applications",
                                ArrayText.of(stops.stream()
                                        .map(Stopping::application)
                                        .toList()))
                        .setParameter(
                                "ends",
                                ArrayText.of(
                                        stops.stream().map(Stopping::endsAt).toList()))
                        .setParameter("now", now)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** What stopped them for these reasons is over. */
    public Uni<Void> end(Mutiny.StatelessSession tx, List<UUID> subjects, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("subjects", ArrayText.of(subjects))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whatever stopped them is over. */
    public Uni<Void> endAll(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return tx.createNativeQuery(END_ALL)
                .setParameter("application", application)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
