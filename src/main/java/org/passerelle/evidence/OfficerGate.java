package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.partners.PartnerDirectory;
import org.passerelle.platform.security.Actor;

/** Whether somebody may vouch for an organisation: it is approved, and not suspended. */
@ApplicationScoped
class OfficerGate {

    private final PartnerDirectory partners;

    OfficerGate(PartnerDirectory partners) {
        this.partners = partners;
    }

    Uni<VouchOutcome.Admission> admit(Mutiny.StatelessSession tx, Actor.Helper officer) {
        return partners.works(tx, officer.organisationId())
                .chain(works -> works
                        ? partners.names(tx, List.of(officer.organisationId())).map(names -> admitted(officer, names))
                        : Uni.createFrom()
                                .item(new VouchOutcome.Admission.Refused(VouchRefusal.ORGANISATION_SUSPENDED)));
    }

    private static VouchOutcome.Admission admitted(Actor.Helper officer, Map<UUID, String> names) {
        UUID organisation = officer.organisationId();
        return new VouchOutcome.Admission.Admitted(
                new VouchOutcome.Voucher(null, officer.memberId(), organisation, names.get(organisation), 0));
    }
}
