package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveRequest;

/** The cases, for other features, each call inside the caller's transaction. */
@ApplicationScoped
public class Cases {

    private final OpenCase openCase;
    private final MoveCase moveCase;

    Cases(OpenCase openCase, MoveCase moveCase) {
        this.openCase = openCase;
        this.moveCase = moveCase;
    }

    /** Opens a draft for the account, or finds its live case of that form. */
    public Uni<Opened> open(Mutiny.StatelessSession tx, UUID accountId, String form, Instant now) {
        return openCase.open(tx, accountId, form, now);
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
