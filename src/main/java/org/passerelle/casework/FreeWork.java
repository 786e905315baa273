package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.StaffWatch;

/** Frees the work of who is shut out: nobody waits for them, and nothing they proposed is decided without them. */
@ApplicationScoped
class FreeWork implements StaffWatch {

    private final ProposalTasks proposals;

    FreeWork(ProposalTasks proposals) {
        this.proposals = proposals;
    }

    @Override
    public Uni<Void> shutOut(Mutiny.StatelessSession tx, UUID member, Instant now) {
        return new CaseFiles(tx)
                .freeFrom(member)
                .chain(() -> new TaskRows(tx).freeFrom(member))
                .chain(() -> new ProposedMoves(tx).voidOf(member, now))
                .chain(ids -> ended(tx, ids, now));
    }

    private Uni<Void> ended(Mutiny.StatelessSession tx, List<UUID> ids, Instant now) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> proposals.close(tx, id, now))
                .onItem()
                .ignoreAsUni();
    }
}
