package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the pieces of evidence of an application, and with them the keys of their files, and why there is no paper. */
@ApplicationScoped
@Priority(70)
class EvidenceHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "evidence";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new Pieces(tx)
                .erase(application)
                .chain(pieces -> new NoPaper(tx).erase(application).map(told -> pieces + told));
    }
}
