package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases what was written with the moves of an application, what was proposed, and what was asked outside. */
@ApplicationScoped
@Priority(120)
class MovesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "moves";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new MoveLetters(tx)
                .erase(application)
                .chain(letters -> new ProposedMoves(tx).erase(application).map(proposals -> letters + proposals))
                .chain(erased -> new CheckRows(tx).erase(application).map(checks -> erased + checks));
    }
}
