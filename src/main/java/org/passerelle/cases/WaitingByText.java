package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Foremost;
import org.passerelle.notifications.StatusPart;

/** Says by text to who waits that we cannot say yet how long; to be replaced when there are ranges to tell. */
@ApplicationScoped
@Priority(90)
class WaitingByText implements StatusPart {

    private final StatusTexts texts;

    WaitingByText(StatusTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean speaks(String language) {
        return texts.speaks(language);
    }

    @Override
    public Uni<Optional<String>> sentence(Mutiny.StatelessSession tx, UUID accountId, String language) {
        return new Applications(tx).statesOf(accountId).map(Foremost::of).map(state -> state.filter(
                        found -> found == CaseState.SUBMITTED || found == CaseState.WAITING)
                .map(_ -> texts.of(StatusTexts.WAITING_UNKNOWN, language)));
    }
}
