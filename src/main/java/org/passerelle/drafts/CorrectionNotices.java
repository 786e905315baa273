package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AccountNotices;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;

/** Tells the owner of an application what became of corrections, also when somebody else filed them on their phone. */
@ApplicationScoped
class CorrectionNotices {

    private final AccountNotices notices;

    CorrectionNotices(AccountNotices notices) {
        this.notices = notices;
    }

    Uni<Void> tell(Mutiny.StatelessSession tx, DraftHeader header, Notice notice, Instant now) {
        String reference = Objects.requireNonNull(header.reference(), "A submitted case has no reference");
        Map<String, String> values = notice.valueNames().isEmpty() ? Map.of() : NoticeValues.submitted(reference, now);
        return notices.tell(
                tx, Announcement.about(header.id(), header.owner(), notice).with(values));
    }
}
