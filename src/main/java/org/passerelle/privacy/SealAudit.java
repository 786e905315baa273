package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainedEntry;

/**
 * Links the committed entries of the audit trail, in batches of a transaction each. Only what lies below the oldest
 * running transaction is linked, so that no entry can ever come to stand before one that has its place; whoever writes
 * waits for nothing.
 */
@ApplicationScoped
class SealAudit {

    private static final int BATCH = 1000;

    private final Mutiny.SessionFactory sessions;

    SealAudit(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Links all there is to link. */
    Uni<Void> seal() {
        return Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .until(linked -> linked < BATCH)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> batch() {
        return sessions.withStatelessTransaction(tx -> batch(new AuditEntries(tx)));
    }

    private static Uni<Integer> batch(AuditEntries entries) {
        return entries.lock().chain(entries::end).chain(end -> batch(entries, end));
    }

    private static Uni<Integer> batch(AuditEntries entries, Chain end) {
        return entries.committed(BATCH)
                .map(found -> linked(end, found))
                .chain(batch -> batch.isEmpty() ? Uni.createFrom().item(0) : entries.link(batch));
    }

    private static List<AuditEntries.Linked> linked(Chain end, List<ChainedEntry> found) {
        List<AuditEntries.Linked> batch = new ArrayList<>();
        Chain chain = end;
        for (ChainedEntry entry : found) {
            chain = chain.next(entry);
            batch.add(new AuditEntries.Linked(entry.id(), chain));
        }
        return batch;
    }
}
