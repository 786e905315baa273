package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases who was asked to vouch for a person, and what they said of them and of themselves. */
@ApplicationScoped
@Priority(71)
class VouchesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "vouches";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new Vouches(tx)
                .erase(application)
                .chain(vouches -> new VouchRequests(tx).erase(application).map(requests -> vouches + requests));
    }
}
