package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.ProblemType;

/** Runs one step of a suspension in a transaction that holds the organisation, so that steps come one after the other. */
@ApplicationScoped
class SuspensionStep {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Demo demo;

    SuspensionStep(Mutiny.SessionFactory sessions, InstantSource clock, Demo demo) {
        this.sessions = sessions;
        this.clock = clock;
        this.demo = demo;
    }

    /** The step itself; {@code open} is the suspension that is proposed, announced or in force, if there is one. */
    interface Step {
        Uni<SuspensionOutcome> take(Mutiny.StatelessSession tx, @Nullable SuspensionRow open, Instant now);
    }

    Uni<SuspensionOutcome> run(UUID organisation, Step step) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Organisations(tx)
                .lock(organisation)
                .chain(() -> new Organisations(tx).find(organisation, demo.on()))
                .chain(found -> found == null ? refused(ProblemType.NOT_FOUND) : take(tx, organisation, step, now)));
    }

    private static Uni<SuspensionOutcome> take(Mutiny.StatelessSession tx, UUID organisation, Step step, Instant now) {
        return new Suspensions(tx).open(organisation).chain(open -> step.take(tx, open, now));
    }

    static Uni<SuspensionOutcome> refused(ProblemType type) {
        return Uni.createFrom().item(new SuspensionOutcome.Refused(type));
    }

    static Uni<SuspensionOutcome> kept(Mutiny.StatelessSession tx, SuspensionRow row) {
        return new Suspensions(tx).change(row).replaceWith(new SuspensionOutcome.Done());
    }
}
