package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records a sign that a person is in France, or takes one back, and what follows from it. */
@ApplicationScoped
class RecordSign {

    private final SettlePresence settling;

    RecordSign(SettlePresence settling) {
        this.settling = settling;
    }

    Uni<Void> record(Mutiny.StatelessSession tx, StoredSign sign, Instant now) {
        PresenceSigns signs = new PresenceSigns(tx);
        return signs.lock(sign.application())
                .chain(() -> signs.put(sign))
                .chain(() -> settling.settle(tx, sign.application(), now));
    }

    Uni<Void> withdraw(Mutiny.StatelessSession tx, UUID application, UUID source, Instant now) {
        PresenceSigns signs = new PresenceSigns(tx);
        return signs.lock(application)
                .chain(() -> signs.withdraw(application, source, now))
                .chain(there -> there
                        ? settling.settleAnew(tx, application, now)
                        : Uni.createFrom().voidItem());
    }
}
