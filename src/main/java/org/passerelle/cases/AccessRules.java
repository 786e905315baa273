package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.SqlCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/**
 * Asks every ground of access; one that allows is enough, and what none allows does not exist for the actor. Whoever is
 * let in and is not the applicant is written down, in the same transaction.
 */
@ApplicationScoped
public class AccessRules {

    private final List<CaseAccess> grounds;
    private final AuditTrail trail;
    private final InstantSource clock;

    AccessRules(@All List<CaseAccess> grounds, AuditTrail trail, InstantSource clock) {
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** True if the actor has this right in this section of the case, and their visit is on record. */
    public Uni<Boolean> admit(
            Mutiny.StatelessSession tx, Actor actor, CaseSubject subject, Section section, Right right) {
        return admit(SqlCall.in(tx), actor, subject, section, right);
    }

    /** The same in a transaction of the driver's. */
    public Uni<Boolean> admit(
            SqlCall.Connection connection, Actor actor, CaseSubject subject, Section section, Right right) {
        Visit visit = new Visit(actor, subject, section, right, clock.instant());
        return allowed(connection, visit)
                .call(admitted ->
                        admitted ? record(connection, visit) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> allowed(SqlCall.Connection connection, Visit visit) {
        List<Ground> said = grounds.stream().map(ground -> ground.of(visit)).toList();
        return said.contains(new Ground.Known(true))
                ? Uni.createFrom().item(true)
                : Multi.createFrom()
                        .iterable(said)
                        .onItem()
                        .transformToUniAndConcatenate(ground -> asked(connection, ground))
                        .filter(allows -> allows)
                        .collect()
                        .first()
                        .map(found -> found != null);
    }

    private static Uni<Boolean> asked(SqlCall.Connection connection, Ground ground) {
        return switch (ground) {
            case Ground.Known(boolean allows) -> Uni.createFrom().item(allows);
            case Ground.Asked(SqlCall selection) -> connection.finds(selection);
        };
    }

    private Uni<Void> record(SqlCall.Connection connection, Visit visit) {
        return visit.actor() instanceof Actor.Applicant
                ? Uni.createFrom().voidItem()
                : trail.record(
                        connection,
                        AuditEntry.about(
                                visit.subject().id(),
                                VisitNames.of(visit.section(), visit.right()),
                                visit.actor(),
                                visit.now()));
    }
}
