package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** Whether whoever came by a link may vouch as what they were asked. */
@ApplicationScoped
class VoucherGate {

    private final OfficerGate officers;
    private final PersonalGate personal;

    VoucherGate(OfficerGate officers, PersonalGate personal) {
        this.officers = officers;
        this.personal = personal;
    }

    Uni<VouchOutcome.Admission> admit(Mutiny.StatelessSession tx, VouchVisit visit, VouchVisit.Found.Open open) {
        @Nullable Actor actor = visit.actor().orElse(null);
        return switch (open.request().kind()) {
            case PROFESSIONAL ->
                Uni.createFrom().item(new VouchOutcome.Admission.Admitted(VouchOutcome.Voucher.BY_LINK));
            case ORGANISATION -> actor instanceof Actor.Helper officer ? officers.admit(tx, officer) : refused(actor);
            case PERSONAL ->
                actor instanceof Actor.Applicant voucher && !voucher.limited()
                        ? personal.admit(tx, voucher.accountId(), open.person(), visit.now())
                        : refused(actor);
        };
    }

    private static Uni<VouchOutcome.Admission> refused(@Nullable Actor actor) {
        VouchRefusal why = VouchRefusal.FORBIDDEN;
        if (actor == null) {
            why = VouchRefusal.SIGN_IN_REQUIRED;
        } else if (actor.limited()) {
            why = VouchRefusal.SESSION_LIMITED;
        }
        return Uni.createFrom().item(new VouchOutcome.Admission.Refused(why));
    }
}
