package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.jobs.OneByOne;

/**
 * Tells a person that pieces of theirs were looked at, by an officer or by a check of ours that wants another photo: once for
 * all that happens in a quarter of an hour, and without a word of which pieces they are or what was found.
 */
@ApplicationScoped
class TellReviews {

    private static final Logger LOG = Logger.getLogger(TellReviews.class);
    private static final Duration GATHERING = Duration.ofMinutes(15);
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;
    private final AccountNotices notices;

    TellReviews(Mutiny.SessionFactory sessions, InstantSource clock, Cases cases, AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
        this.notices = notices;
    }

    Uni<Void> tell() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new UntoldNews(tx).untold(now.minus(GATHERING), BATCH))
                .chain(ids -> OneByOne.each(ids, LOG, "News of a review", id -> tell(id, now))
                        .invoke(notices::kick));
    }

    private Uni<Void> tell(UUID application, Instant now) {
        return sessions.withStatelessTransaction(tx -> new UntoldNews(tx)
                .tell(application, now)
                .chain(first -> first ? told(tx, application) : Uni.createFrom().voidItem()));
    }

    /** Nobody learns of a case that was closed, as that of somebody who died. */
    private Uni<Void> told(Mutiny.StatelessSession tx, UUID application) {
        return cases.find(tx, application)
                .chain(found -> found.filter(view -> view.state().live()).isPresent()
                        ? notices.tell(tx, news(found.get()))
                        : Uni.createFrom().voidItem());
    }

    private static Announcement news(CaseView view) {
        return Announcement.about(view.id(), view.accountId(), Notice.EVIDENCE_REVIEWED);
    }
}
