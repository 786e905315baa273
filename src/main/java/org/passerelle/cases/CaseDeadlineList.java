package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.DeadlineTexts;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.deadline.Wording;
import org.passerelle.platform.Languages;

/** What in a case has to be done in time, explained, for features that have let the reader in. */
@ApplicationScoped
public class CaseDeadlineList {

    private final Deadlines deadlines;
    private final DeadlineTexts texts;

    CaseDeadlineList(Deadlines deadlines, DeadlineTexts texts) {
        this.deadlines = deadlines;
        this.texts = texts;
    }

    /** The oldest first, explained in English. */
    public Uni<List<CaseDeadline>> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        Wording wording = texts.in(Languages.FALLBACK);
        return deadlines.of(tx, application, now).map(known -> known.stream()
                .map(each -> DeadlineShow.of(each, wording))
                .toList());
    }
}
