package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Withdraws an invitation, with what was chosen by its link and not yet used. */
@ApplicationScoped
class WithdrawInvitation {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    WithdrawInvitation(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        WITHDRAWN,
        USED_BEFORE,
        UNKNOWN
    }

    Uni<Outcome> withdraw(UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new StaffInvitations(tx)
                .findOurOwn(id)
                .chain(found -> found == null ? Uni.createFrom().item(Outcome.UNKNOWN) : withdraw(tx, found, now)));
    }

    private static Uni<Outcome> withdraw(Mutiny.StatelessSession tx, StaffInvitations.View found, Instant now) {
        return switch (found.state(now)) {
            case USED -> Uni.createFrom().item(Outcome.USED_BEFORE);
            case WITHDRAWN -> Uni.createFrom().item(Outcome.WITHDRAWN);
            case PENDING, EXPIRED ->
                new StaffMembers(tx)
                        .forgetChoice(found.staff())
                        .chain(() -> new StaffInvitations(tx).withdrawAll(found.staff(), now))
                        .map(count -> count == 0 ? Outcome.USED_BEFORE : Outcome.WITHDRAWN);
        };
    }
}
