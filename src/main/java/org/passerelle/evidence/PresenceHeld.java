package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases what a person showed of where they are, and every trace of how. */
@ApplicationScoped
@Priority(71)
class PresenceHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "presence";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new PresenceSigns(tx)
                .erase(application)
                .chain(signs -> new PresenceDays(tx).erase(application).map(days -> signs + days))
                .chain(rows -> new LocationFixes(tx).erase(application).map(fixes -> rows + fixes))
                .chain(rows -> new LocationNonces(tx).erase(application).map(nonces -> rows + nonces))
                .chain(rows -> new LocationTroubles(tx).erase(application).map(troubles -> rows + troubles));
    }
}
