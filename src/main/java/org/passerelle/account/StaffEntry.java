package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets a member of staff in whose credentials are proven, unless another took the same code first. */
@ApplicationScoped
class StaffEntry {

    private final StaffSecrets secrets;
    private final StaffSessionOpening opening;

    StaffEntry(StaffSecrets secrets, StaffSessionOpening opening) {
        this.secrets = secrets;
        this.opening = opening;
    }

    Uni<StaffSignInOutcome> enter(
            Mutiny.StatelessSession tx, StaffCredentials credentials, Optional<StaffProof.Proven> proven, Instant now) {
        return proven.map(found -> new StaffMembers(tx)
                        .takeStep(found.member(), found.step(), found.hash(), found.next(), now)
                        .chain(taken -> taken ? open(tx, credentials, found, now) : wrong()))
                .orElseGet(StaffEntry::wrong);
    }

    private Uni<StaffSignInOutcome> open(
            Mutiny.StatelessSession tx, StaffCredentials credentials, StaffProof.Proven found, Instant now) {
        return new WrongTries(tx)
                .forgive(secrets.emailHash(credentials.email()))
                .chain(() -> opening.open(tx, found.member(), found.roles(), now))
                .map(StaffSignInOutcome.SignedIn::new);
    }

    private static Uni<StaffSignInOutcome> wrong() {
        return Uni.createFrom().item(new StaffSignInOutcome.CredentialsWrong());
    }
}
