package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.vouch.Statement;

/** Keeps what somebody says who came by a link; of two who use one link, one is heard. */
@ApplicationScoped
class GiveVouch {

    private final Mutiny.SessionFactory sessions;
    private final VouchDoor door;
    private final VoucherGate gate;
    private final WrittenContacts written;
    private final KeepVouch keepVouch;

    GiveVouch(
            Mutiny.SessionFactory sessions,
            VouchDoor door,
            VoucherGate gate,
            WrittenContacts written,
            KeepVouch keepVouch) {
        this.sessions = sessions;
        this.door = door;
        this.gate = gate;
        this.written = written;
        this.keepVouch = keepVouch;
    }

    /** What they say, as it was sent and as it was read. */
    record Said(VouchBody body, Statement statement) {}

    Uni<VouchOutcome> give(VouchVisit visit, Said said) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, visit).chain(found -> switch (found) {
            case VouchVisit.Found.Open open -> open(tx, visit, open, said);
            case VouchVisit.Found.Refused(VouchRefusal why) -> refused(why);
        }));
    }

    private Uni<VouchOutcome> open(
            Mutiny.StatelessSession tx, VouchVisit visit, VouchVisit.Found.Open open, Said said) {
        return gate.admit(tx, visit, open).chain(admission -> switch (admission) {
            case VouchOutcome.Admission.Admitted(VouchOutcome.Voucher voucher) ->
                keep(
                        tx,
                        new NewVouch(
                                open.person(),
                                open.request().kind(),
                                open.request(),
                                said.body(),
                                said.statement(),
                                voucher,
                                visit.now()));
            case VouchOutcome.Admission.Refused(VouchRefusal why) -> refused(why);
        });
    }

    private Uni<VouchOutcome> keep(Mutiny.StatelessSession tx, NewVouch vouch) {
        return VouchOutcome.objection(vouch)
                .<Uni<VouchOutcome>>map(objection -> Uni.createFrom().item(objection))
                .orElseGet(() -> apart(tx, vouch));
    }

    /** Nobody is called back at a number or address of the household. */
    private Uni<VouchOutcome> apart(Mutiny.StatelessSession tx, NewVouch vouch) {
        String workContact = vouch.statement().voucher().workContact();
        return written.ofHousehold(tx, vouch.person().id(), workContact)
                .chain(own -> own ? refused(VouchRefusal.OWN) : keepVouch.keep(tx, vouch));
    }

    private static Uni<VouchOutcome> refused(VouchRefusal why) {
        return Uni.createFrom().item(VouchOutcome.refused(why));
    }
}
