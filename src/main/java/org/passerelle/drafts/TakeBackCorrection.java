package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Takes back a correction that is not in force yet; one that was taken back stays so. */
@ApplicationScoped
class TakeBackCorrection {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CorrectionGate gate;
    private final DraftDesk desk;
    private final AmendSubmission amend;

    TakeBackCorrection(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CorrectionGate gate,
            DraftDesk desk,
            AmendSubmission amend) {
        this.sessions = sessions;
        this.clock = clock;
        this.gate = gate;
        this.desk = desk;
        this.amend = amend;
    }

    /** What became of the wish. */
    enum Outcome {
        DONE,
        NOT_FOUND,
        /** It is in force, or was decided. */
        SETTLED
    }

    Uni<Outcome> takeBack(Actor.Applicant actor, UUID application, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Drafts(tx)
                .lock(application)
                .chain(header -> header == null
                        ? Uni.createFrom().item(Outcome.NOT_FOUND)
                        : gate.admits(tx, actor, header)
                                .chain(admitted -> admitted
                                        ? found(tx, header, id, now)
                                        : Uni.createFrom().item(Outcome.NOT_FOUND))));
    }

    private Uni<Outcome> found(Mutiny.StatelessSession tx, DraftHeader header, UUID id, Instant now) {
        return new Corrections(tx)
                .find(header.id(), id)
                .chain(filed -> filed == null ? proposed(tx, header, id, now) : filed(tx, header, filed, now));
    }

    private Uni<Outcome> filed(Mutiny.StatelessSession tx, DraftHeader header, Corrections.Row filed, Instant now) {
        return switch (filed.state()) {
            case IN_REVIEW ->
                new Corrections(tx)
                        .takeBack(header.id(), filed.id(), now)
                        .chain(filing -> endTask(tx, filing, now))
                        .replaceWith(Outcome.DONE);
            case TAKEN_BACK -> Uni.createFrom().item(Outcome.DONE);
            case PROPOSED, APPLIED, ACCEPTED, DECLINED, REPLACED ->
                Uni.createFrom().item(Outcome.SETTLED);
        };
    }

    private Uni<Void> endTask(Mutiny.StatelessSession tx, @Nullable UUID filing, Instant now) {
        return filing == null ? Uni.createFrom().voidItem() : amend.endTasks(tx, List.of(filing), now);
    }

    private Uni<Outcome> proposed(Mutiny.StatelessSession tx, DraftHeader header, UUID id, Instant now) {
        return new Drafts(tx)
                .read(header.id())
                .map(rows -> desk.open(header, rows).state())
                .chain(state -> open(state, id)
                        .map(one -> close(tx, header, state, one, now))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.NOT_FOUND)));
    }

    private static Optional<Alternative> open(DraftState state, UUID id) {
        return state.corrections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Uni<Outcome> close(
            Mutiny.StatelessSession tx, DraftHeader header, DraftState state, Alternative one, Instant now) {
        String row = desk.rows(header).takenBack(new Filing.Proposal(one, 0));
        return amend.store(tx, header, Filing.apply(state, List.of(), Set.of(one.id())), now)
                .chain(() -> new Corrections(tx).add(header.id(), Ids.next(), row, now))
                .replaceWith(Outcome.DONE);
    }
}
