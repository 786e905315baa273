package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lets a member of staff in whose credentials are proven, unless another took the same code first. */
@ApplicationScoped
class StaffEntry {

    private final StaffSessionOpening opening;
    private final StaffAlarm alarm;

    StaffEntry(StaffSessionOpening opening, StaffAlarm alarm) {
        this.opening = opening;
        this.alarm = alarm;
    }

    Uni<StaffSignInOutcome> enter(
            Mutiny.StatelessSession tx,
            StaffDoor.Answer answer,
            Optional<StaffProof.Proven> proven,
            @Nullable String deviceToken,
            Instant now) {
        return proven.map(found -> new StaffMembers(tx)
                        .takeStep(found.member(), found.step(), found.hash(), found.next(), now)
                        .chain(taken -> taken ? open(tx, answer, found, deviceToken, now) : wrong(tx, answer, now)))
                .orElseGet(() -> wrong(tx, answer, now));
    }

    private Uni<StaffSignInOutcome> open(
            Mutiny.StatelessSession tx,
            StaffDoor.Answer answer,
            StaffProof.Proven found,
            @Nullable String deviceToken,
            Instant now) {
        return new WrongTries(tx)
                .forgive(answer.door())
                .chain(() -> new StaffInvitations(tx).use(found.member(), now))
                .chain(() -> opening.open(tx, found.member(), found.roles(), deviceToken, now))
                .map(StaffSignInOutcome.SignedIn::new);
    }

    private Uni<StaffSignInOutcome> wrong(Mutiny.StatelessSession tx, StaffDoor.Answer answer, Instant now) {
        return alarm.ring(tx, answer, now).replaceWith(new StaffSignInOutcome.CredentialsWrong());
    }
}
