package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.PartnerStaff;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/**
 * Changes who belongs to an organisation, in a transaction that holds it: two leads cannot remove each other, and what a
 * lead began who was removed meanwhile is not finished.
 */
@ApplicationScoped
class MemberStep {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PartnerStaff staff;
    private final Demo demo;

    MemberStep(Mutiny.SessionFactory sessions, InstantSource clock, PartnerStaff staff, Demo demo) {
        this.sessions = sessions;
        this.clock = clock;
        this.staff = staff;
        this.demo = demo;
    }

    /** The change itself. */
    interface Step {
        Uni<MemberOutcome> take(Mutiny.StatelessSession tx, Instant now);
    }

    Uni<MemberOutcome> run(Actor by, UUID organisation, Step step) {
        Instant now = clock.instant();
        return Own.reaches(by, organisation)
                ? sessions.withStatelessTransaction(tx -> new Organisations(tx)
                        .lock(organisation)
                        .chain(() -> new Organisations(tx).find(organisation, demo.on()))
                        .chain(found -> admitted(tx, by, found, step, now)))
                : refused(ProblemType.NOT_FOUND);
    }

    private Uni<MemberOutcome> admitted(
            Mutiny.StatelessSession tx, Actor by, @Nullable OrganisationRow found, Step step, Instant now) {
        if (found == null) {
            return refused(ProblemType.NOT_FOUND);
        }
        if (found.suspendedAt != null) {
            return refused(ProblemType.ORGANISATION_SUSPENDED);
        }
        return by instanceof Actor.Helper
                ? staff.leads(tx, found.id)
                        .chain(leads ->
                                leads.stream().anyMatch(lead -> lead.id().equals(by.id()))
                                        ? step.take(tx, now)
                                        : refused(ProblemType.FORBIDDEN))
                : step.take(tx, now);
    }

    static Uni<MemberOutcome> refused(ProblemType type) {
        return Uni.createFrom().item(new MemberOutcome.Refused(type));
    }
}
