package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.FindingResult;
import org.passerelle.evidence.FindingWish;
import org.passerelle.evidence.RecordFinding;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Puts down what an officer found of who the person of a case is; it is on record. */
@ApplicationScoped
class FindForCase {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final RecordFinding recordFinding;
    private final FindingsWork work;

    FindForCase(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            RecordFinding recordFinding,
            FindingsWork work) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.recordFinding = recordFinding;
        this.work = work;
    }

    /** The code of what was found, what it is about where it is about a piece, and why. */
    record Wish(String kind, @Nullable UUID piece, String words) {}

    Uni<CaseRead<FindingResult>> find(Actor.Staff actor, UUID id, Wish wish) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> found(tx, actor, view, wish))));
    }

    private Uni<FindingResult> found(Mutiny.StatelessSession tx, Actor.Staff actor, CaseView view, Wish wish) {
        Instant now = clock.instant();
        FindingWish finding = new FindingWish(view, wish.kind(), wish.piece(), wish.words());
        return recordFinding
                .record(tx, actor, finding, now)
                .call(result -> work.record(tx, actor, view.id(), result, AuditAction.FINDING_RECORDED, now));
    }
}
