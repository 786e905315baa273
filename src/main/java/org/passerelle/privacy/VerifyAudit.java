package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.chain.Claim;
import org.passerelle.privacy.chain.Fault;

/** Reads the whole audit trail again, works out every hash, and says what does not fit first. */
@ApplicationScoped
class VerifyAudit {

    private final Mutiny.SessionFactory sessions;
    private final AuditFound found;
    private final AuditKeys keys;

    VerifyAudit(Mutiny.SessionFactory sessions, AuditFound found, AuditKeys keys) {
        this.sessions = sessions;
        this.found = found;
        this.keys = keys;
    }

    /** Also against checkpoints that somebody kept elsewhere. */
    Uni<AuditVerdict> verify(Collection<Claim> kept) {
        return checkpoints().chain(checkpoints -> unsigned(checkpoints)
                .map(fault -> Uni.createFrom().<AuditVerdict>item(new AuditVerdict.Broken(fault)))
                .orElseGet(() -> verify(checkpoints, kept)));
    }

    private Uni<AuditVerdict> verify(List<Checkpoint> checkpoints, Collection<Claim> kept) {
        CheckedEntries checked =
                new CheckedEntries(Stream.concat(checkpoints.stream().map(Checkpoint::claim), kept.stream())
                        .toList());
        return pages(() -> sealed(checked))
                .chain(() -> pages(() -> waiting(checked)))
                // What was sealed in the meantime was seen in neither place.
                .chain(() -> pages(() -> sealed(checked)))
                .chain(this::checkpoints)
                .chain(after -> named(checked.verdict(checkpoints, after)));
    }

    private static Uni<Void> pages(Supplier<Uni<Boolean>> page) {
        return Uni.createFrom()
                .deferred(page::get)
                .repeat()
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> sealed(CheckedEntries checked) {
        long after = checked.chain().position();
        return sessions.withStatelessTransaction(tx -> new AuditPages(tx).sealed(after))
                .map(rows -> checked.sealed(rows.stream().map(found::of).toList()));
    }

    private Uni<Boolean> waiting(CheckedEntries checked) {
        UUID after = checked.lastWaiting();
        return sessions.withStatelessTransaction(tx -> new AuditPages(tx).waiting(after))
                .map(rows -> checked.waiting(rows.stream().map(found::of).toList()));
    }

    private Uni<List<Checkpoint>> checkpoints() {
        return sessions.withStatelessTransaction(tx -> new Checkpoints(tx).all());
    }

    private Optional<Fault> unsigned(List<Checkpoint> checkpoints) {
        return checkpoints.stream()
                .filter(checkpoint -> !keys.stated(checkpoint.signature()).equals(Optional.of(checkpoint.payload())))
                .findFirst()
                .map(checkpoint -> Fault.of(Fault.Kind.CHECKPOINT_UNSIGNED, checkpoint.name()));
    }

    /** Tells an entry that was moved from one that was changed: both break the chain at the same place. */
    private Uni<AuditVerdict> named(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Broken broken
            when broken.fault().kind() == Fault.Kind.CHANGED ->
                misplaced(broken.fault()).map(AuditVerdict.Broken::new);
            case AuditVerdict.Broken broken -> Uni.createFrom().item(broken);
            case AuditVerdict.Sound sound ->
                orphan().map(fault ->
                        fault.<AuditVerdict>map(AuditVerdict.Broken::new).orElse(sound));
        };
    }

    private Uni<Fault> misplaced(Fault fault) {
        Long position = fault.position();
        return position == null
                ? Uni.createFrom().item(fault)
                : sessions.withStatelessTransaction(tx -> misplaced(new AuditPages(tx), position))
                        .map(elsewhere -> elsewhere ? fault.as(Fault.Kind.OUT_OF_ORDER) : fault);
    }

    private Uni<Optional<Fault>> orphan() {
        return sessions.withStatelessTransaction(tx -> orphans(new AuditPages(tx)))
                .map(ids -> ids.stream().findFirst().map(id -> new Fault(Fault.Kind.MISSING, null, id, null)));
    }

    private static Uni<Boolean> misplaced(AuditPages pages, long position) {
        return pages.withoutHaste().chain(() -> pages.misplaced(position));
    }

    private static Uni<List<UUID>> orphans(AuditPages pages) {
        return pages.withoutHaste().chain(pages::orphans);
    }
}
