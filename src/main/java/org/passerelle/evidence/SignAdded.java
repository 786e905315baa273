package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;

/** Adds a sign and says what is known then. */
@ApplicationScoped
class SignAdded {

    private final RecordSign recordSign;
    private final ShowPresence showing;

    SignAdded(RecordSign recordSign, ShowPresence showing) {
        this.recordSign = recordSign;
        this.showing = showing;
    }

    Uni<PresenceBody> add(Mutiny.StatelessSession tx, CaseView view, StoredSign sign, String language, Instant now) {
        return recordSign
                .record(tx, sign, now)
                .chain(() -> showing.of(tx, view, now))
                .map(facts -> showing.body(facts, language));
    }
}
