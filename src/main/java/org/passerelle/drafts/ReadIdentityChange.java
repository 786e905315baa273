package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows whoever decides on a changed name or birth date what stands there and what it is to become, and nothing else. */
@ApplicationScoped
class ReadIdentityChange {

    private final Mutiny.SessionFactory sessions;
    private final DraftDesk desk;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReadIdentityChange(Mutiny.SessionFactory sessions, DraftDesk desk, AuditTrail trail, InstantSource clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** Empty when nothing of it is to be looked at. */
    Uni<Optional<IdentityChangeBody>> read(Actor.Staff reader, UUID filing) {
        return sessions.withStatelessTransaction(tx -> new Corrections(tx)
                .applicationOf(filing)
                .chain(application -> application == null
                        ? Uni.createFrom().item(Optional.empty())
                        : of(tx, filing, application).call(found -> record(tx, found, application, reader))));
    }

    private Uni<Void> record(
            Mutiny.StatelessSession tx, Optional<IdentityChangeBody> found, UUID application, Actor.Staff reader) {
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : trail.record(tx, AuditEntry.about(application, AuditAction.FORM_READ, reader, clock.instant()));
    }

    private Uni<Optional<IdentityChangeBody>> of(Mutiny.StatelessSession tx, UUID filing, UUID application) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(application)
                .chain(header -> header == null
                        ? Uni.createFrom().item(Optional.empty())
                        : drafts.read(application)
                                .map(rows -> desk.open(header, rows).state())
                                .chain(state -> of(tx, filing, header, state)));
    }

    private Uni<Optional<IdentityChangeBody>> of(
            Mutiny.StatelessSession tx, UUID filing, DraftHeader header, DraftState state) {
        return new Corrections(tx)
                .inReview(filing)
                .map(rows -> rows.stream()
                        .map(row -> change(header, row, state.answer(row.key())))
                        .toList())
                .map(changes -> body(filing, header, changes));
    }

    private static Optional<IdentityChangeBody> body(
            UUID filing, DraftHeader header, List<IdentityChangeBody.Change> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new IdentityChangeBody(filing, header.id(), header.reference(), changes));
    }

    private IdentityChangeBody.Change change(DraftHeader header, Corrections.Row row, @Nullable StoredAnswer present) {
        return new IdentityChangeBody.Change(
                row.key(),
                AnswerJson.write(present == null ? null : present.value()),
                AnswerJson.write(desk.proposal(header, row).kept().value()),
                row.author(),
                row.at());
    }
}
