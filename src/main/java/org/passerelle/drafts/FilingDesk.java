package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.drafts.sync.Carried;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Stores what was filed together, asks a person where one is needed, and tells the applicant. */
@ApplicationScoped
class FilingDesk {

    private final AmendSubmission amend;
    private final DraftDesk desk;
    private final StaffTasks tasks;
    private final CorrectionNotices notices;

    FilingDesk(AmendSubmission amend, DraftDesk desk, StaffTasks tasks, CorrectionNotices notices) {
        this.amend = amend;
        this.desk = desk;
        this.tasks = tasks;
        this.notices = notices;
    }

    Uni<FilingOutcome.Filed> store(
            Mutiny.StatelessSession tx, DraftHeader header, FiledCorrections filed, Instant now) {
        Carried corrected = filed.corrected();
        return amend.store(tx, header, corrected, now)
                .chain(() -> keep(tx, header, filed, now))
                .chain(() -> inForce(tx, header, filed, corrected, now))
                .map(receipt ->
                        new FilingOutcome.Filed(corrected.after().revision(), receipt.orElse(null), filed.results()));
    }

    /** One that is looked at makes way for a new one of the same key. */
    private Uni<Void> keep(Mutiny.StatelessSession tx, DraftHeader header, FiledCorrections filed, Instant now) {
        UUID filing = Ids.next();
        Corrections corrections = new Corrections(tx);
        return corrections
                .end(header.id(), filed.keys(), CorrectionState.REPLACED, now)
                .call(() ->
                        corrections.add(header.id(), filing, desk.rows(header).filed(filed), now))
                .chain(replaced -> amend.endTasks(tx, replaced, now))
                .chain(() ->
                        filed.reviewed().isEmpty() ? Uni.createFrom().voidItem() : ask(tx, header, filing, filed, now));
    }

    private Uni<Void> ask(
            Mutiny.StatelessSession tx, DraftHeader header, UUID filing, FiledCorrections filed, Instant now) {
        return tasks.open(tx, new NewTask(IdentityChange.TASK, filing, header.id(), now))
                .chain(() -> notices.tell(tx, header, Notice.IDENTITY_CHANGE_ASKED, now));
    }

    private Uni<Optional<Receipt>> inForce(
            Mutiny.StatelessSession tx, DraftHeader header, FiledCorrections filed, Carried corrected, Instant now) {
        return filed.applied().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : amend.seal(tx, header, corrected.after(), now)
                        .call(() -> notices.tell(tx, header, Notice.CORRECTIONS_APPLIED, now))
                        .map(Optional::of);
    }
}
