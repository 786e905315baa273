package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Makes a move that was found allowed in this very transaction, and keeps what was said with it. */
@ApplicationScoped
class CarryOut {

    private final Cases cases;
    private final MoveSecrets secrets;
    private final AuditTrail trail;

    CarryOut(Cases cases, MoveSecrets secrets, AuditTrail trail) {
        this.cases = cases;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** What the person is told in plain words, and what colleagues should know. */
    record Letter(@Nullable String words, @Nullable String note) {
        static final Letter NONE = new Letter(null, null);
    }

    Uni<CaseView> move(Mutiny.StatelessSession tx, Actor actor, UUID application, MoveRequest request, Letter letter) {
        return moved(tx, actor, application, request, letter).map(CaseMoved::view);
    }

    /** The same for who goes on with what happened. */
    Uni<CaseMoved> moved(
            Mutiny.StatelessSession tx, Actor actor, UUID application, MoveRequest request, Letter letter) {
        return cases.move(tx, application, request, null)
                .map(CarryOut::done)
                .call(done -> keep(tx, done.event().moveId(), application, letter))
                .call(() ->
                        trail.record(tx, AuditEntry.about(application, AuditAction.CASE_MOVED, actor, request.now())))
                .map(Moved.Done::event);
    }

    private static Moved.Done done(Moved moved) {
        if (moved instanceof Moved.Done done) {
            return done;
        }
        throw new IllegalStateException("A move that was found allowed under the lock of its case was not made");
    }

    private Uni<Void> keep(Mutiny.StatelessSession tx, UUID move, UUID application, Letter letter) {
        return letter.words() == null && letter.note() == null
                ? Uni.createFrom().voidItem()
                : new MoveLetters(tx)
                        .add(
                                move,
                                application,
                                secrets.seal(MoveSecrets.Place.MOVE_WORDS, move, letter.words()),
                                secrets.seal(MoveSecrets.Place.MOVE_NOTE, move, letter.note()));
    }
}
