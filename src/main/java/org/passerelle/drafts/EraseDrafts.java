package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.life.Fate;
import org.passerelle.platform.jobs.OneByOne;
import org.passerelle.privacy.Erasures;

/** Erases drafts whose time is over, each in a transaction of its own; a dry run only counts them. */
@ApplicationScoped
class EraseDrafts {

    private static final Logger LOG = Logger.getLogger(EraseDrafts.class);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FateOfDraft fateOfDraft;
    private final Erasures erasures;

    EraseDrafts(Mutiny.SessionFactory sessions, InstantSource clock, FateOfDraft fateOfDraft, Erasures erasures) {
        this.sessions = sessions;
        this.clock = clock;
        this.fateOfDraft = fateOfDraft;
        this.erasures = erasures;
    }

    /** One run: what it found, counted by reason. */
    private record Run(boolean dry, Map<String, Long> found) {}

    Uni<Void> erase(boolean dryRun) {
        Run run = new Run(dryRun, new TreeMap<>());
        return eraseAfter(FIRST, run)
                .chain(() -> sessions.withStatelessTransaction(
                        tx -> erasures.ran(tx, run.dry(), run.found(), clock.instant())));
    }

    private Uni<Void> eraseAfter(UUID after, Run run) {
        return sessions.withStatelessSession(tx -> new EndingDrafts(tx).candidates(clock.instant(), after, BATCH))
                .chain(ids -> each(ids, run)
                        .chain(() ->
                                ids.size() < BATCH ? Uni.createFrom().voidItem() : eraseAfter(ids.getLast(), run)));
    }

    private Uni<Void> each(List<UUID> ids, Run run) {
        return OneByOne.each(ids, LOG, "An erasure", id -> sessions.withStatelessTransaction(tx -> one(tx, id, run))
                .invoke(reason -> count(run, reason)));
    }

    /** Under the lock that saves take: either the save was first, and the draft lives, or it finds nothing. */
    private Uni<Fate.@Nullable Reason> one(Mutiny.StatelessSession tx, UUID id, Run run) {
        Instant now = clock.instant();
        return new Drafts(tx)
                .lock(id)
                .chain(header -> header == null
                        ? Uni.createFrom().nullItem()
                        : fateOfDraft.of(tx, header, now).chain(fate -> act(tx, id, fate, run.dry(), now)));
    }

    private Uni<Fate.@Nullable Reason> act(Mutiny.StatelessSession tx, UUID id, Fate fate, boolean dry, Instant now) {
        return switch (fate) {
            case Fate.Ends(Fate.Reason reason) ->
                (dry ? Uni.createFrom().voidItem() : erasures.erase(tx, id, reason.code(), now)).replaceWith(reason);
            case Fate.Kept _, Fate.Held _, Fate.Waits _, Fate.Announced _, Fate.Unproven _ ->
                Uni.createFrom().nullItem();
        };
    }

    private static void count(Run run, Fate.@Nullable Reason reason) {
        if (reason != null) {
            run.found().merge(reason.code(), 1L, Long::sum);
        }
    }
}
