package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.database.Columns;

/** The stored moves of all cases; rows are only ever added. */
record CaseMoves(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String INSERT = """
            insert into case_moves (id, application_id, previous_move, kind, state_from, way_back_from, state_to,
              actor_kind, actor_id, confirmed_by, reason, at)
            values (:id, :application, :previous, :kind, :from, cast(cast(:wayBackFrom as text) as text[]), :to,
              :actorKind, :actor, :confirmedBy, :reason, :at)""";
    private static final String TIMELINE = """
            select new org.passerelle.cases.CaseMoves$Entry(m.id, m.at, m.stateFrom, m.stateTo, m.reason, m.actorKind)
            from CaseMoveRow m where m.applicationId = :application and m.id > :after order by m.id""";
    private static final String DECIDERS = """
            select new org.passerelle.cases.CaseMoves$Deciders(m.actorId, m.confirmedBy)
            from CaseMoveRow m
            where m.applicationId = :application and m.kind in (FIND_NOT_ELIGIBLE, REFUSE, UPHOLD_DECISION)""";

    private static final String WITHDRAWN = """
            select max(at) from CaseMoveRow where applicationId = :application and kind = WITHDRAW""";

    private static final String CALLED = """
            select max(m.at) from case_moves m
            where m.application_id = :application and m.kind = 'CALL' and not exists (
              select 1 from case_moves back
              where back.application_id = m.application_id and back.id > m.id
                and back.state_from = 'CALLED' and back.state_to = 'WAITING')""";

    /** One line of the timeline. */
    record Entry(UUID id, Instant at, CaseState from, CaseState to, Reason reason, Who by) {}

    record Deciders(@Nullable UUID first, @Nullable UUID second) {}

    Uni<Void> add(Step step) {
        MoveRequest request = step.request();
        Mover second = request.confirmedBy();
        return tx.createNativeQuery(INSERT)
                .setParameter("id", step.moveId())
                .setParameter("application", step.after().id())
                .setParameter("previous", step.before().latestMove())
                .setParameter("kind", step.allowed().move().kind().name())
                .setParameter("from", step.before().position().state().name())
                .setParameter("wayBackFrom", step.wayBackFrom())
                .setParameter("to", step.after().state().name())
                .setParameter("actorKind", request.by().who().name())
                .setParameter("actor", request.by().person())
                .setParameter("confirmedBy", second == null ? null : second.person())
                .setParameter("reason", request.reason().name())
                .setParameter("at", request.now())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Entry>> timeline(UUID application, int rows, @Nullable UUID after) {
        return tx.createQuery(TIMELINE, Entry.class)
                .setParameter("application", application)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** When the person withdrew last. */
    Uni<Optional<Instant>> withdrawnAt(UUID application) {
        return tx.createQuery(WITHDRAWN, Instant.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** When the call was that stands. */
    Uni<Optional<Instant>> calledAt(UUID application) {
        return tx.createNativeQuery(CALLED, Tuple.class)
                .setParameter("application", application)
                .getSingleResult()
                .map(row -> Optional.ofNullable(Columns.instantOrNull(row, 0)));
    }

    /** Everybody who took, confirmed or upheld a decision against the person in this case. */
    Uni<Set<UUID>> deciders(UUID application) {
        return tx.createQuery(DECIDERS, Deciders.class)
                .setParameter("application", application)
                .getResultList()
                .map(CaseMoves::people);
    }

    private static Set<UUID> people(List<Deciders> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
