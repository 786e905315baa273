package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Marks a case as urgent, as that of a vulnerable person, or as referred by somebody. */
@ApplicationScoped
class MarkCase {

    private final InstantSource clock;
    private final FileDesk desk;

    MarkCase(InstantSource clock, FileDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    /** What is to change; null stays as it is. */
    record Change(
            @Nullable Boolean urgent,
            @Nullable Boolean vulnerable,
            @Nullable ReferredBy referredBy) {

        CaseMarks of(CaseMarks marks) {
            return new CaseMarks(
                    urgent == null ? marks.urgent() : urgent,
                    vulnerable == null ? marks.vulnerable() : vulnerable,
                    referredBy == null ? marks.referredBy() : referredBy);
        }
    }

    Uni<FileOutcome> mark(Actor.Staff actor, UUID id, Change change) {
        return desk.locked(actor, id, (tx, file) -> marked(tx, actor, file, change.of(file.marks())));
    }

    private Uni<FileOutcome> marked(Mutiny.StatelessSession tx, Actor.Staff actor, CaseFile file, CaseMarks marks) {
        UUID id = file.application();
        return marks.equals(file.marks())
                ? Uni.createFrom().item(new FileOutcome.Done(file))
                : new Assignments(tx)
                        .mark(id, marks)
                        .chain(() -> desk.done(tx, id, AuditAction.CASE_MARKED, actor, clock.instant()));
    }
}
