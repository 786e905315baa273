package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseMoved;

/** Keeps what a person wrote with a move of theirs, encrypted. */
@ApplicationScoped
class OwnWords {

    private final MoveSecrets secrets;

    OwnWords(MoveSecrets secrets) {
        this.secrets = secrets;
    }

    Uni<Void> keep(Mutiny.StatelessSession tx, CaseMoved event, @Nullable String words) {
        return words == null
                ? Uni.createFrom().voidItem()
                : new MoveLetters(tx)
                        .add(
                                event.moveId(),
                                event.view().id(),
                                secrets.seal(MoveSecrets.Place.MOVE_WORDS, event.moveId(), words),
                                null);
    }
}
