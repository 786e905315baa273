package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.Foremost;
import org.passerelle.notifications.StatusPart;

/** Says by text where a person's case stands, and nothing else of it. */
@ApplicationScoped
@Priority(100)
class StateByText implements StatusPart {

    private final StatusTexts texts;

    StateByText(StatusTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean speaks(String language) {
        return texts.speaks(language);
    }

    @Override
    public Uni<Optional<String>> sentence(Mutiny.StatelessSession tx, UUID accountId, String language) {
        return new Applications(tx)
                .statesOf(accountId)
                .map(Foremost::of)
                .map(state -> state.map(found -> texts.of(found, language)));
    }
}
