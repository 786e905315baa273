package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.platform.security.Actor;

/** Shows whoever decides on a changed name or birth date what stands there and what it is to become, and nothing else. */
@ApplicationScoped
class ReadIdentityChange {

    private final Mutiny.SessionFactory sessions;
    private final DraftDesk desk;
    private final Cases cases;
    private final AccessRules access;

    ReadIdentityChange(Mutiny.SessionFactory sessions, DraftDesk desk, Cases cases, AccessRules access) {
        this.sessions = sessions;
        this.desk = desk;
        this.cases = cases;
        this.access = access;
    }

    /** What became of the wish to look. */
    sealed interface Outcome {

        record Found(IdentityChangeBody body) implements Outcome {}

        /** Nothing of it is to be looked at. */
        record Nothing() implements Outcome {}

        /** Another team has the case. */
        record ReasonNeeded() implements Outcome {}
    }

    Uni<Outcome> read(Actor.Staff reader, UUID filing) {
        return sessions.withStatelessTransaction(tx -> new Corrections(tx)
                .applicationOf(filing)
                .chain(application -> application == null
                        ? Uni.createFrom().item(new Outcome.Nothing())
                        : about(tx, reader, filing, application)));
    }

    private Uni<Outcome> about(Mutiny.StatelessSession tx, Actor.Staff reader, UUID filing, UUID application) {
        return of(tx, filing, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Outcome.Nothing())
                        : admitted(tx, reader, application)
                                .map(admitted ->
                                        admitted ? new Outcome.Found(found.get()) : new Outcome.ReasonNeeded()));
    }

    /** What was added to a case later is seen by who sees the case. */
    private Uni<Boolean> admitted(Mutiny.StatelessSession tx, Actor.Staff reader, UUID application) {
        return cases.find(tx, application)
                .map(Optional::orElseThrow)
                .chain(view -> view.supplementTo() == null
                        ? access.admit(tx, reader, view.subject(), Section.FORM, Right.READ)
                        : admitted(tx, reader, view.supplementTo()));
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
