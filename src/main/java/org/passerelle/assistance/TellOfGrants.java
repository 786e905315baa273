package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Renewal;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.jobs.OneByOne;

/** Tells people what became of access they gave, and of its end beforehand; each in a transaction of its own. */
@ApplicationScoped
class TellOfGrants {

    private static final Logger LOG = Logger.getLogger(TellOfGrants.class);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final GrantNotices notices;

    TellOfGrants(Mutiny.SessionFactory sessions, GrantNotices notices) {
        this.sessions = sessions;
        this.notices = notices;
    }

    /** What more than a batch have to be told waits for the next run. */
    Uni<Void> all(Instant now) {
        return sessions.withStatelessSession(tx -> new GrantSweeps(tx).toTell(BATCH))
                .chain(ids -> each(ids, now))
                .chain(() -> sessions.withStatelessSession(tx -> new GrantSweeps(tx).ending(now, BATCH)))
                .chain(ids -> each(ids, now))
                .invoke(notices::kick);
    }

    private Uni<Void> each(List<UUID> ids, Instant now) {
        return OneByOne.each(
                ids,
                LOG,
                "Telling of access",
                id -> sessions.withStatelessTransaction(
                        tx -> new GrantSweeps(tx).take(id).chain(due -> tell(tx, due, now))));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, GrantSweeps.@Nullable Due due, Instant now) {
        if (due == null) {
            return Uni.createFrom().voidItem();
        }
        String news = due.news();
        return news == null
                ? announce(tx, due, now)
                : notices.tell(tx, due.whom(), notice(news)).chain(() -> new GrantSweeps(tx).told(due.id()));
    }

    private Uni<Void> announce(Mutiny.StatelessSession tx, GrantSweeps.Due due, Instant now) {
        return Renewal.open(due.endsAt(), due.days(), now)
                ? notices.endsSoon(tx, due.whom(), due.endsAt())
                        .chain(() -> new GrantSweeps(tx).announce(due.id(), now))
                : Uni.createFrom().voidItem();
    }

    private static Notice notice(String news) {
        return switch (news) {
            case "ended" -> Notice.HELPER_ENDED;
            case "suspended" -> Notice.HELPER_SUSPENDED;
            case "reinstated" -> Notice.HELPER_BACK;
            default -> throw new IllegalStateException("There are no news " + news);
        };
    }
}
