package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** The decisions that wait for a second officer, and what became of them. */
record ProposedMoves(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into proposed_moves (id, application_id, case_version, kind, reason, words, note, proposed_by,
              proposed_as, session_id, proposed_at)
            values (:id, :application, :version, :kind, :reason, :words, cast(:note as bytea), :by, :as, :session, :now)
            on conflict (application_id) where outcome is null do nothing""";

    private static final String VIEW = """
            select p.id, p.application_id, a.reference, p.case_version, a.case_version, p.kind, p.reason, p.words,
              p.note, p.proposed_by, p.proposed_as, p.proposed_at, p.decided_by, p.outcome, p.answer
            from proposed_moves p join applications a on a.id = p.application_id
            """;

    private static final String FIND = VIEW + "where p.id = :id";

    private static final String OPEN = VIEW + """
            where p.outcome is null and p.case_version = a.case_version and p.id > :after
              and
            """ + CaseSight.of("p.application_id") + "order by p.id limit :rows";

    private static final String DECIDE = """
            update proposed_moves set outcome = :outcome, decided_by = cast(:by as uuid), decided_at = :now,
              answer = cast(:answer as bytea)
            where id = :id and outcome is null""";

    private static final String VOID = """
            update proposed_moves set outcome = 'void', decided_at = :now
            where application_id = :application and outcome is null and case_version <> :version returning id""";

    private static final String VOID_OF = """
            update proposed_moves set outcome = 'void', decided_at = :now
            where proposed_by = :member and outcome is null returning id""";

    private static final String ERASE = "delete from proposed_moves where application_id = :application";

    /** False when another one waits for this case. */
    Uni<Boolean> add(UUID id, Foreseen.Would would, Reason reason, Sealed sealed, Actor.Staff by, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("application", would.view().id())
                .setParameter("version", would.view().caseVersion())
                .setParameter("kind", would.move().kind().name())
                .setParameter("reason", reason.name())
                .setParameter("words", sealed.words())
                .setParameter("note", sealed.note())
                .setParameter("by", by.staffId())
                .setParameter("as", Officer.of(by).who().name())
                .setParameter("session", by.sessionId())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** What was written, encrypted. */
    record Sealed(byte @Nullable [] words, byte @Nullable [] note) {}

    Uni<Optional<ProposedMove>> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ProposedMoves::view));
    }

    /** Those that wait about cases in sight, the oldest first. */
    Uni<List<ProposedMove>> open(CaseSight sight, PageQuery query) {
        return sight.bind(tx.createNativeQuery(OPEN, Tuple.class))
                .setParameter("after", query.after() == null ? FIRST : query.after())
                .setParameter("rows", query.rows())
                .getResultList()
                .map(rows -> rows.stream().map(ProposedMoves::view).toList());
    }

    Uni<Void> decide(UUID id, String outcome, UUID by, byte @Nullable [] answer, Instant now) {
        return tx.createNativeQuery(DECIDE)
                .setParameter("id", id)
                .setParameter("outcome", outcome)
                .setParameter("by", by)
                .setParameter("answer", answer)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends what was proposed for another state of the case than this; gives their ids. */
    Uni<List<UUID>> voidOthers(UUID application, long version, Instant now) {
        return tx.createNativeQuery(VOID, UUID.class)
                .setParameter("application", application)
                .setParameter("version", version)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ends what somebody proposed and nobody decided; gives their ids. */
    Uni<List<UUID>> voidOf(UUID member, Instant now) {
        return tx.createNativeQuery(VOID_OF, UUID.class)
                .setParameter("member", member)
                .setParameter("now", now)
                .getResultList();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static ProposedMove view(Tuple row) {
        return new ProposedMove(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Long.class),
                row.get(4, Long.class),
                MoveKind.valueOf(row.get(5, String.class)),
                Reason.valueOf(row.get(6, String.class)),
                row.get(7, byte[].class),
                row.get(8, byte[].class),
                new Mover(Who.valueOf(row.get(10, String.class)), row.get(9, UUID.class)),
                Columns.instant(row, 11),
                row.get(12, UUID.class),
                row.get(13, String.class),
                row.get(14, byte[].class));
    }
}
