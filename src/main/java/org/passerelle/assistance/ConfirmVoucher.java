package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** Lets a second member of the organisation say what the first one said; nobody does so for themself. */
@ApplicationScoped
class ConfirmVoucher {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ConfirmVoucher(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        CONFIRMED,
        /** It is their own. */
        OWN,
        NOT_FOUND
    }

    Uni<Outcome> confirm(Actor.Helper colleague, UUID voucher) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Vouchers(tx)
                .confirm(voucher, colleague, now)
                .chain(confirmed -> confirmed
                        ? Uni.createFrom().item(Outcome.CONFIRMED)
                        : new Vouchers(tx)
                                .madeBy(voucher, colleague.organisationId(), now)
                                .map(maker -> refused(maker, colleague))));
    }

    private static Outcome refused(@Nullable UUID maker, Actor.Helper colleague) {
        return colleague.memberId().equals(maker) ? Outcome.OWN : Outcome.NOT_FOUND;
    }
}
