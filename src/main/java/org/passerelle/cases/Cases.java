package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Choice;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;

/** The cases, for other features, each call inside the caller's transaction. */
@ApplicationScoped
public class Cases {

    private final OpenCase openCase;
    private final MoveCase moveCase;
    private final OpenSupplement openSupplement;
    private final ForeseeMove foreseeMove;

    Cases(OpenCase openCase, MoveCase moveCase, OpenSupplement openSupplement, ForeseeMove foreseeMove) {
        this.openCase = openCase;
        this.moveCase = moveCase;
        this.foreseeMove = foreseeMove;
        this.openSupplement = openSupplement;
    }

    /** Opens a draft for the account, or finds its live case of that form. */
    public Uni<Opened> open(Mutiny.StatelessSession tx, UUID accountId, String form, Instant now) {
        return openCase.open(tx, accountId, form, now);
    }

    /** Opens the later form of a case; empty when the case has one already. */
    public Uni<Optional<UUID>> supplement(Mutiny.StatelessSession tx, CaseView of, String form, Instant now) {
        return openSupplement.open(tx, of, form, now);
    }

    /** The later form of the account's own live case; empty before it was opened. */
    public Uni<Optional<UUID>> supplementOf(Mutiny.StatelessSession tx, UUID accountId, String form) {
        return new Supplements(tx).ofAccount(accountId, form).map(Optional::ofNullable);
    }

    /** A case as it stands. */
    public Uni<Optional<CaseView>> find(Mutiny.StatelessSession tx, UUID id) {
        return new Applications(tx).find(id);
    }

    /** The account's own cases that are neither over nor withdrawn, the latest first; children's are not among them. */
    public Uni<List<CaseView>> ownOf(Mutiny.StatelessSession tx, UUID accountId) {
        return new Applications(tx).ownOf(accountId);
    }

    /**
     * Moves a case if the table allows it, in this order: unknown, unchanged, stale, refused, done.
     *
     * @param expectedVersion the {@code caseVersion} the caller has seen; null if any will do
     */
    public Uni<Moved> move(Mutiny.StatelessSession tx, UUID id, MoveRequest request, @Nullable Long expectedVersion) {
        return moveCase.move(tx, id, request, expectedVersion);
    }

    /** When the case was called, as long as that call stands; empty before, and where the call was given back. */
    public Uni<Optional<Instant>> calledAt(Mutiny.StatelessSession tx, UUID id) {
        return new CaseMoves(tx).calledAt(id);
    }

    /** What would come of a wish to move a case, with nothing moved; the case is locked until the transaction ends. */
    public Uni<Foreseen> foresee(Mutiny.StatelessSession tx, UUID id, MoveRequest request) {
        return foreseeMove.foresee(tx, id, request);
    }

    /** What somebody may do with a case now. */
    public Uni<List<Choice>> choices(Mutiny.StatelessSession tx, UUID id, Mover by, Instant now) {
        return foreseeMove.choices(tx, id, by, now);
    }

    /** Sets the flag that holds a case where it stands, or takes it away; false if it is so already. */
    public Uni<Boolean> pause(Mutiny.StatelessSession tx, UUID id, boolean paused) {
        return new Applications(tx).pause(id, paused);
    }
}
