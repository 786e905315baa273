package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.FilesElsewhere;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Tells whoever works a case where else a file of it is; the look is on record. */
@ApplicationScoped
class ReadSameFiles {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final FilesElsewhere elsewhere;

    ReadSameFiles(Mutiny.SessionFactory sessions, CaseDoor door, FilesElsewhere elsewhere) {
        this.sessions = sessions;
        this.door = door;
        this.elsewhere = elsewhere;
    }

    /** Children who are alone are told of to people trained for them. */
    Uni<CaseRead<Optional<FilesElsewhere.Elsewhere>>> read(Actor.Staff actor, FilesElsewhere.FileWanted wanted) {
        boolean trained = actor.roles().contains(Roles.SAFEGUARDING);
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, wanted.application(), Section.PAPERS, Right.READ)
                        .chain(entry -> CaseRead.of(entry, _ -> elsewhere.of(tx, wanted, trained))));
    }
}
