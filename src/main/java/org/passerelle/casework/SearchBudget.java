package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;

/** How often somebody has searched lately: nobody reads the register name by name, in whatever session. */
record SearchBudget(Mutiny.StatelessSession tx) {

    static final int IN_A_WHILE = 60;
    static final int IN_A_DAY = 400;

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private static final String LOCK = "select 1 from staff where id = :staff for no key update";

    private static final String COUNT = """
            select count(*) filter (where at > :while), min(at) filter (where at > :while), count(*), min(at)
            from case_searches where staff_id = :staff and at > :day""";

    private static final String FORGET = "delete from case_searches where staff_id = :staff and at <= :day";

    private static final String ADD = "insert into case_searches (id, staff_id, at) values (:id, :staff, :now)";

    /** Counts a search; gives how long to wait where there were too many, and then counts none. */
    Uni<Optional<Duration>> spend(UUID search, UUID staff, Instant now) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("staff", staff)
                .getSingleResultOrNull()
                .chain(() -> counted(staff, now))
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().item(wait)
                        : add(search, staff, now).replaceWith(wait));
    }

    private Uni<Optional<Duration>> counted(UUID staff, Instant now) {
        return tx.createNativeQuery(COUNT, Tuple.class)
                .setParameter("staff", staff)
                .setParameter("while", now.minus(WHILE))
                .setParameter("day", now.minus(DAY))
                .getSingleResult()
                .map(row -> pause(row, now));
    }

    private static Optional<Duration> pause(Tuple row, Instant now) {
        if (row.get(2, Long.class) >= IN_A_DAY) {
            return Optional.of(wait(Columns.instantOrNull(row, 3), DAY, now));
        }
        return row.get(0, Long.class) >= IN_A_WHILE
                ? Optional.of(wait(Columns.instantOrNull(row, 1), WHILE, now))
                : Optional.empty();
    }

    private static Duration wait(@Nullable Instant first, Duration window, Instant now) {
        return first == null ? window : Duration.between(now, first.plus(window));
    }

    private Uni<Void> add(UUID search, UUID staff, Instant now) {
        return tx.createNativeQuery(FORGET)
                .setParameter("staff", staff)
                .setParameter("day", now.minus(DAY))
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(ADD)
                        .setParameter("id", search)
                        .setParameter("staff", staff)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
