package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Keeps what an officer of an organisation says of somebody who was found; it is on record in the person's file. */
@ApplicationScoped
class OfficersVouch {

    private final Cases cases;
    private final OfficerGate gate;
    private final KeepVouch keepVouch;
    private final AuditTrail trail;

    OfficersVouch(Cases cases, OfficerGate gate, KeepVouch keepVouch, AuditTrail trail) {
        this.cases = cases;
        this.gate = gate;
        this.keepVouch = keepVouch;
        this.trail = trail;
    }

    Uni<VouchOutcome> give(
            Mutiny.StatelessSession tx, Actor.Helper officer, UUID application, GiveVouch.Said said, Instant now) {
        return cases.find(tx, application)
                .map(found -> found.filter(view -> !AskForVouch.OVER.contains(view.state())))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new VouchOutcome.PersonUnknown())
                        : admitted(tx, officer, found.get(), said, now));
    }

    private Uni<VouchOutcome> admitted(
            Mutiny.StatelessSession tx, Actor.Helper officer, CaseView person, GiveVouch.Said said, Instant now) {
        return gate.admit(tx, officer).chain(admission -> switch (admission) {
            case VouchOutcome.Admission.Admitted(VouchOutcome.Voucher voucher) ->
                keep(tx, officer, vouch(person, said, voucher, now));
            case VouchOutcome.Admission.Refused(VouchRefusal why) ->
                Uni.createFrom().<VouchOutcome>item(VouchOutcome.refused(why));
        });
    }

    private static NewVouch vouch(CaseView person, GiveVouch.Said said, VouchOutcome.Voucher voucher, Instant now) {
        return new NewVouch(person, VouchKind.ORGANISATION, null, said.body(), said.statement(), voucher, now);
    }

    private Uni<VouchOutcome> keep(Mutiny.StatelessSession tx, Actor.Helper officer, NewVouch vouch) {
        Optional<VouchOutcome.Refused> objection = VouchOutcome.objection(vouch);
        return objection.isPresent()
                ? Uni.createFrom().item(objection.get())
                : trail.record(tx, AuditEntry.about(vouch.person().id(), AuditAction.VOUCH_GIVEN, officer, vouch.now()))
                        .chain(() -> keepVouch.keep(tx, vouch));
    }
}
