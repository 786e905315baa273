package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** The days on which presence was shown: before any call, and after each. */
record PresenceDays(Mutiny.StatelessSession tx) {

    private static final String KEEP = """
            insert into presence_shown (id, application_id, called_at, shown_at, recorded_at)
            values (:id, :application, cast(:called as timestamptz), :shown, :now)
            on conflict (application_id, called_at) do nothing""";
    private static final String TAKE_BACK = """
            delete from presence_shown
            where application_id = :application and called_at is not distinct from cast(:called as timestamptz)""";
    private static final String OF =
            "select called_at, shown_at from presence_shown where application_id = :application";
    private static final String ERASE = "delete from presence_shown where application_id = :application";

    /**
     * What was shown.
     *
     * @param calledAt after which call; null for before any
     */
    record Shown(@Nullable Instant calledAt, Instant shownAt) {}

    /** Keeps that it was shown; what is known already stays as it is. */
    Uni<Void> keep(UUID application, Shown shown, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("called", shown.calledAt())
                .setParameter("shown", shown.shownAt())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** For what rested on something that was found to be no sign. */
    Uni<Void> takeBack(UUID application, @Nullable Instant calledAt) {
        return tx.createNativeQuery(TAKE_BACK)
                .setParameter("application", application)
                .setParameter("called", calledAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Shown>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Shown(Columns.instantOrNull(row, 0), Columns.instant(row, 1)))
                        .toList());
    }

    /** When it was shown before any call, or after the one at that time. */
    static Optional<Instant> find(List<Shown> days, @Nullable Instant calledAt) {
        return days.stream()
                .filter(day -> calledAt == null ? day.calledAt() == null : calledAt.equals(day.calledAt()))
                .map(Shown::shownAt)
                .findFirst();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
