package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the wrong answers of an application to the challenge. */
@ApplicationScoped
@Priority(71)
class ChallengeTriesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "identity challenge";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new ChallengeTries(tx).erase(application);
    }
}
