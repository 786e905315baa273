package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.Base32;
import org.passerelle.account.credential.InvitationState;
import org.passerelle.account.credential.NewPassword;

/**
 * Gives whoever holds an invitation the secret for their authenticator, once they chose a password. Until the first
 * sign-in it can be repeated: with the same password it gives the same secret, so that a lost reply costs nothing, and
 * with another password a new one.
 */
@ApplicationScoped
class AcceptInvitation {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final StaffSecrets secrets;
    private final CommonPasswords common;
    private final ChosenCredentials chosen;

    AcceptInvitation(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            StaffSecrets secrets,
            CommonPasswords common,
            ChosenCredentials chosen) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.common = common;
        this.chosen = chosen;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Accepted(String secret, String address) implements Outcome {}

        record Unknown() implements Outcome {}

        record Over() implements Outcome {}

        record PasswordWeak() implements Outcome {}
    }

    Uni<Outcome> accept(String token, String password) {
        return InvitationLetters.hash(token)
                .map(hash -> sessions.withStatelessSession(tx -> new StaffInvitations(tx).byToken(hash))
                        .chain(found -> found == null
                                ? Uni.createFrom().<Outcome>item(new Outcome.Unknown())
                                : accept(found, password)))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown()));
    }

    private Uni<Outcome> accept(StaffInvitations.View invitation, String password) {
        if (invitation.state(clock.instant()) != InvitationState.PENDING) {
            return Uni.createFrom().item(new Outcome.Over());
        }
        String email = secrets.open(invitation.staff(), "email", invitation.email());
        if (!NewPassword.allowed(password, email, common.all())) {
            return Uni.createFrom().item(new Outcome.PasswordWeak());
        }
        return chosen.choose(invitation, password).map(secret -> secret.<Outcome>map(bytes -> accepted(email, bytes))
                .orElseGet(Outcome.Over::new));
    }

    private static Outcome accepted(String email, byte[] secret) {
        String written = Base32.write(secret);
        return new Outcome.Accepted(written, Authenticators.address(email, written));
    }
}
