package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;

/** Shows whoever decides on a changed name or birth date what stands there and what it is to become, and nothing else. */
@ApplicationScoped
class ReadIdentityChange {

    private final Mutiny.SessionFactory sessions;
    private final DraftDesk desk;

    ReadIdentityChange(Mutiny.SessionFactory sessions, DraftDesk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    /** Empty when nothing of it is to be looked at. */
    Uni<Optional<IdentityChangeBody>> read(UUID filing) {
        return sessions.withStatelessSession(tx -> new Corrections(tx)
                .applicationOf(filing)
                .chain(application ->
                        application == null ? Uni.createFrom().item(Optional.empty()) : of(tx, filing, application)));
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
