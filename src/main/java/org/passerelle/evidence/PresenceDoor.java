package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.security.Actor;

/** Lets people into the presence of an application; a later form of a case has none of its own. */
@ApplicationScoped
class PresenceDoor {

    private final EvidenceDoor door;

    PresenceDoor(EvidenceDoor door) {
        this.door = door;
    }

    /** Whether there is anything left to show: of nobody whose case is over is it asked where they are. */
    static boolean open(CaseView view) {
        return !view.state().isFinal() && view.state() != CaseState.WITHDRAWN;
    }

    Uni<Optional<CaseView>> admit(Mutiny.StatelessSession tx, Actor actor, UUID application, Right right) {
        return door.admit(tx, actor, application, Section.LOCATION, right)
                .map(found -> found.filter(view -> view.supplementTo() == null));
    }
}
