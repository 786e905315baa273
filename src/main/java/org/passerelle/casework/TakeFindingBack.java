package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.FindingResult;
import org.passerelle.evidence.WithdrawFinding;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Takes a finding back, with the reason; it is on record. */
@ApplicationScoped
class TakeFindingBack {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final WithdrawFinding withdrawFinding;
    private final FindingsWork work;

    TakeFindingBack(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            WithdrawFinding withdrawFinding,
            FindingsWork work) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.withdrawFinding = withdrawFinding;
        this.work = work;
    }

    Uni<CaseRead<FindingResult>> take(Actor.Staff actor, UUID id, UUID finding, String because) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> taken(tx, actor, view.id(), finding, because))));
    }

    private Uni<FindingResult> taken(
            Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID finding, String because) {
        Instant now = clock.instant();
        return withdrawFinding
                .withdraw(tx, actor, id, finding, because, now)
                .call(result -> work.record(tx, actor, id, result, AuditAction.FINDING_WITHDRAWN, now));
    }
}
