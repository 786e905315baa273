package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.Admission;

/**
 * Opens a session for a member of staff who types e-mail address, password and the code of their authenticator. Unknown
 * addresses take the same way and the same time.
 */
@ApplicationScoped
class SignInStaff {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final StaffDoor door;
    private final StaffProof proof;
    private final StaffEntry entry;

    SignInStaff(
            Mutiny.SessionFactory sessions, InstantSource clock, StaffDoor door, StaffProof proof, StaffEntry entry) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.proof = proof;
        this.entry = entry;
    }

    Uni<StaffSignInOutcome> with(StaffCredentials credentials) {
        Instant now = clock.instant();
        return door.knock(credentials, now).chain(answer -> switch (answer.admission()) {
            case Admission.Locked(Duration retryAfter) ->
                Uni.createFrom().item(new StaffSignInOutcome.Locked(retryAfter));
            case Admission.Admitted _ -> admitted(credentials, answer, now);
        });
    }

    private Uni<StaffSignInOutcome> admitted(StaffCredentials credentials, StaffDoor.Answer answer, Instant now) {
        return proof.of(credentials, answer.member(), now)
                .chain(proven -> sessions.withStatelessTransaction(
                        tx -> entry.enter(tx, answer, proven, credentials.deviceToken(), now)));
    }
}
