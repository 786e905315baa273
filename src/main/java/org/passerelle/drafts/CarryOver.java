package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Takes a draft to the version of its form that is offered now, when somebody who may write opens it. */
@ApplicationScoped
class CarryOver {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final DraftDesk desk;

    CarryOver(Mutiny.SessionFactory sessions, InstantSource clock, AccessRules access, DraftDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
    }

    /** The draft as it is afterwards; any other application stays as it is. */
    Uni<DraftHeader> open(Actor actor, DraftHeader found) {
        return desk.outdated(found)
                ? sessions.withStatelessTransaction(
                        tx -> access.admit(tx, actor, found.subject(), Section.FORM, Right.WRITE)
                                .chain(admitted -> admitted
                                        ? carry(tx, found.id(), clock.instant())
                                        : Uni.createFrom().item(found)))
                : Uni.createFrom().item(found);
    }

    private Uni<DraftHeader> carry(Mutiny.StatelessSession tx, UUID id, Instant now) {
        Drafts drafts = new Drafts(tx);
        return drafts.lock(id)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The draft is gone"))
                .chain(header -> drafts.read(id).map(rows -> desk.opened(header, desk.open(header, rows), now)))
                .call(opened -> store(drafts, opened.carry()))
                .map(OpenedDraft::header);
    }

    private static Uni<Void> store(Drafts drafts, @Nullable CarryWrite carry) {
        return carry == null ? Uni.createFrom().voidItem() : drafts.carry(carry);
    }
}
