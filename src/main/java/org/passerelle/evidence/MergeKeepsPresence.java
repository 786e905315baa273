package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.MergeObserver;

/** Whoever had two cases has shown that they are in France whichever of the two they showed it for. */
@ApplicationScoped
class MergeKeepsPresence implements MergeObserver {

    private final SettlePresence settling;

    MergeKeepsPresence(SettlePresence settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Void> merged(Mutiny.StatelessSession tx, UUID kept, UUID duplicate, Instant now) {
        PresenceSigns signs = new PresenceSigns(tx);
        return signs.lock(kept)
                .chain(() -> signs.carryOver(duplicate, kept))
                .chain(() -> settling.settle(tx, kept, now));
    }
}
