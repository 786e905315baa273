package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.drafts.sync.Carried;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.platform.tasks.StaffTasks;

/** Puts corrections into force inside the caller's transaction: answers, and a new snapshot beside the earlier ones. */
@ApplicationScoped
class AmendSubmission {

    private final DraftDesk desk;
    private final SealSubmission seal;
    private final StaffTasks tasks;

    AmendSubmission(DraftDesk desk, SealSubmission seal, StaffTasks tasks) {
        this.desk = desk;
        this.seal = seal;
        this.tasks = tasks;
    }

    /** Writes the answers, and closes the proposals that were filed. */
    Uni<Void> store(Mutiny.StatelessSession tx, DraftHeader header, Carried corrected, Instant now) {
        DraftHeader there = header.carriedTo(header.version(), corrected.after().revision());
        return new Drafts(tx).carry(desk.write(there, corrected, now));
    }

    /** Seals the answers as they are now. */
    Uni<Receipt> seal(Mutiny.StatelessSession tx, DraftHeader header, DraftState state, Instant now) {
        DraftHeader there = header.carriedTo(header.version(), state.revision());
        return seal.amend(tx, there, desk.view(there, state, now), now);
    }

    /** Ends the task of each filing of which nothing is left to look at. */
    Uni<Void> endTasks(Mutiny.StatelessSession tx, Collection<UUID> filings, Instant now) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID filing : filings) {
            done = done.chain(() -> new Corrections(tx).inReview(filing)).chain(left -> endTask(tx, filing, left, now));
        }
        return done;
    }

    private Uni<Void> endTask(Mutiny.StatelessSession tx, UUID filing, List<Corrections.Row> left, Instant now) {
        return left.isEmpty()
                ? tasks.close(tx, IdentityChange.TASK, filing, now)
                : Uni.createFrom().voidItem();
    }
}
