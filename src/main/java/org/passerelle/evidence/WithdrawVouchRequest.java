package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Takes a request back: its link leads nowhere from then on. What was given stays, and is taken back as a piece. */
@ApplicationScoped
class WithdrawVouchRequest {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final VouchDesk desk;

    WithdrawVouchRequest(Mutiny.SessionFactory sessions, InstantSource clock, VouchDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    Uni<VouchAsked> withdraw(Actor actor, UUID application, UUID request) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> desk.with(tx, actor, application, request, found -> end(tx, found, now)));
    }

    private Uni<VouchAsked> end(Mutiny.StatelessSession tx, VouchRequest request, Instant now) {
        if (request.state().equals(VouchRequest.GIVEN)) {
            return Uni.createFrom().item(new VouchAsked.Refused(ProblemType.VOUCH_REQUEST_OVER));
        }
        return request.waiting()
                ? new VouchRequests(tx)
                        .end(request.id(), VouchRequest.WITHDRAWN, now)
                        .chain(() -> desk.shown(tx, request, now))
                : desk.shown(tx, request, now);
    }
}
