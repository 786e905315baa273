package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.Languages;

/** Tells the owner of an application what became of corrections, also when somebody else filed them on their phone. */
@ApplicationScoped
class CorrectionNotices {

    private final Outbox outbox;

    CorrectionNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> tell(Mutiny.StatelessSession tx, DraftHeader header, DraftState state, Notice notice, Instant now) {
        String reference = Objects.requireNonNull(header.reference(), "A submitted case has no reference");
        Map<String, String> values = notice.valueNames().isEmpty() ? Map.of() : NoticeValues.submitted(reference, now);
        String language = SealSubmission.language(state, Languages.FALLBACK);
        return outbox.tell(
                tx, Announcement.about(header.id(), header.owner(), notice).with(values), language);
    }
}
