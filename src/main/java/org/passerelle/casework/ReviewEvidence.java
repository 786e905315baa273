package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.ReviewPiece;
import org.passerelle.evidence.ReviewResult;
import org.passerelle.evidence.ReviewWish;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lets an officer say what they found of a piece of evidence; it is on record. */
@ApplicationScoped
class ReviewEvidence {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final ReviewPiece reviewPiece;
    private final AuditTrail trail;

    ReviewEvidence(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            ReviewPiece reviewPiece,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.reviewPiece = reviewPiece;
        this.trail = trail;
    }

    Uni<CaseRead<ReviewResult>> review(Actor.Staff actor, ReviewWish wish) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, wish.application(), Section.PAPERS, Right.READ)
                        .chain(entry -> CaseRead.of(entry, _ -> reviewed(tx, actor, wish, now))));
    }

    private Uni<ReviewResult> reviewed(Mutiny.StatelessSession tx, Actor.Staff actor, ReviewWish wish, Instant now) {
        return reviewPiece.review(tx, actor, wish, now).call(result -> switch (result) {
            case ReviewResult.Done _ -> record(tx, actor, wish, AuditAction.EVIDENCE_REVIEWED, now);
            case ReviewResult.OtherOfficerNeeded _ -> record(tx, actor, wish, AuditAction.CONFIRMATION_REFUSED, now);
            case ReviewResult.Unknown _,
                    ReviewResult.Changed _,
                    ReviewResult.NotReady _,
                    ReviewResult.SameAsUnknown _,
                    ReviewResult.Refused _ -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> record(
            Mutiny.StatelessSession tx, Actor.Staff actor, ReviewWish wish, AuditAction action, Instant now) {
        return trail.record(tx, AuditEntry.about(wish.application(), action, actor, now));
    }
}
