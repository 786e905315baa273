package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.OfficersApart;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Lets somebody confirm only what somebody else proposed, also where one person has two accounts. */
@ApplicationScoped
class SecondPerson {

    private final OfficersApart apart;

    SecondPerson(OfficersApart apart) {
        this.apart = apart;
    }

    /** Takes the step, unless {@code second} may be whoever proposed it at {@code since}. */
    Uni<SuspensionOutcome> confirms(
            Mutiny.StatelessSession tx,
            UUID first,
            Instant since,
            Actor.Staff second,
            Supplier<Uni<SuspensionOutcome>> step) {
        return apart.doubt(tx, first, since, second)
                .chain(doubt -> doubt.map(SecondPerson::refused).orElseGet(step));
    }

    private static Uni<SuspensionOutcome> refused(OfficersApart.Doubt doubt) {
        return SuspensionStep.refused(
                doubt == OfficersApart.Doubt.SAME_ACCOUNT ? ProblemType.OWN_ACCOUNT : ProblemType.OTHER_OFFICER_NEEDED);
    }
}
