package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Somebody who came by a link does not want to vouch: nobody asks why, and the link is over. */
@ApplicationScoped
class RefuseVouch {

    private final Mutiny.SessionFactory sessions;
    private final VouchDoor door;
    private final VouchMessages messages;

    RefuseVouch(Mutiny.SessionFactory sessions, VouchDoor door, VouchMessages messages) {
        this.sessions = sessions;
        this.door = door;
        this.messages = messages;
    }

    /** Empty when it is done, else why not. */
    Uni<Optional<VouchRefusal>> refuse(VouchVisit visit) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, visit).chain(found -> switch (found) {
            case VouchVisit.Found.Open open -> end(tx, visit, open).replaceWith(Optional.<VouchRefusal>empty());
            case VouchVisit.Found.Refused(VouchRefusal why) -> Uni.createFrom().item(Optional.of(why));
        }));
    }

    private Uni<Void> end(Mutiny.StatelessSession tx, VouchVisit visit, VouchVisit.Found.Open open) {
        return new VouchRequests(tx)
                .end(open.request().id(), VouchRequest.DECLINED, visit.now())
                .chain(() -> messages.news(tx, open.person().id(), open.person().accountId()));
    }
}
