package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Lets whoever may add papers to an application into its uploads: from any phone, also where they may not read papers. */
@ApplicationScoped
class UploadDoor {

    private final EvidenceDoor door;

    UploadDoor(EvidenceDoor door) {
        this.door = door;
    }

    /** The upload as it stands, expired, or not there. */
    Uni<UploadOutcome> enter(Mutiny.StatelessSession tx, Actor actor, UUID id, Instant now) {
        return new Uploads(tx)
                .find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new UploadOutcome.NotFound())
                        : admit(tx, actor, found.get().application())
                                .map(admitted -> outcome(admitted, found.get(), now)));
    }

    Uni<Optional<CaseView>> admit(Mutiny.StatelessSession tx, Actor actor, UUID application) {
        return door.admit(tx, actor, application, Section.PAPERS, Right.WRITE);
    }

    private static UploadOutcome outcome(Optional<CaseView> admitted, Upload upload, Instant now) {
        if (admitted.isEmpty()) {
            return new UploadOutcome.NotFound();
        }
        return upload.expired(now) ? new UploadOutcome.Expired() : new UploadOutcome.Stands(upload);
    }
}
