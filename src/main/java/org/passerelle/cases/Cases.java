package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveRequest;

/** The cases, for other features, each call inside the caller's transaction. */
@ApplicationScoped
public class Cases {

    private final OpenCase openCase;
    private final MoveCase moveCase;
    private final OpenSupplement openSupplement;

    Cases(OpenCase openCase, MoveCase moveCase, OpenSupplement openSupplement) {
        this.openCase = openCase;
        this.moveCase = moveCase;
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

    /**
     * Moves a case if the table allows it, in this order: unknown, unchanged, stale, refused, done.
     *
     * @param expectedVersion the {@code caseVersion} the caller has seen; null if any will do
     */
    public Uni<Moved> move(Mutiny.StatelessSession tx, UUID id, MoveRequest request, @Nullable Long expectedVersion) {
        return moveCase.move(tx, id, request, expectedVersion);
    }
}
