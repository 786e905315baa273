package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the password somebody chose and the secret that goes with it, until the first sign-in with both. */
@ApplicationScoped
class ChosenCredentials {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Passwords passwords;
    private final Authenticators authenticators;

    ChosenCredentials(
            Mutiny.SessionFactory sessions, InstantSource clock, Passwords passwords, Authenticators authenticators) {
        this.sessions = sessions;
        this.clock = clock;
        this.passwords = passwords;
        this.authenticators = authenticators;
    }

    /** The authenticator's secret; empty when the invitation was used or withdrawn meanwhile. */
    Uni<Optional<byte[]>> choose(StaffInvitations.View invitation, String password) {
        return sessions.withStatelessSession(tx -> new StaffMembers(tx).pending(invitation.staff()))
                .chain(pending -> pending == null
                        ? Uni.createFrom().item(Optional.empty())
                        : choose(invitation, password, pending));
    }

    private Uni<Optional<byte[]>> choose(
            StaffInvitations.View invitation, String password, StaffMembers.Pending pending) {
        return passwords
                .check(password, pending.passwordHash())
                .chain(checked -> checked.right()
                        ? Uni.createFrom().item(Optional.of(secretOf(invitation.staff(), pending)))
                        : keep(invitation, password, pending));
    }

    private Uni<Optional<byte[]>> keep(
            StaffInvitations.View invitation, String password, StaffMembers.Pending pending) {
        byte[] secret = authenticators.newSecret();
        byte[] sealed = authenticators.seal(invitation.staff(), secret);
        return passwords
                .hash(password)
                .chain(hash -> sessions.withStatelessTransaction(tx ->
                        new StaffMembers(tx).choose(invitation, pending.passwordHash(), hash, sealed, clock.instant())))
                .chain(kept ->
                        kept ? Uni.createFrom().item(Optional.of(secret)) : again(invitation, password, pending));
    }

    /** Somebody was faster: a second tap, which must give the same secret, or the end of the invitation. */
    private Uni<Optional<byte[]>> again(
            StaffInvitations.View invitation, String password, StaffMembers.Pending before) {
        return sessions.withStatelessSession(tx -> new StaffMembers(tx).pending(invitation.staff()))
                .chain(now -> now == null || Objects.equals(now.passwordHash(), before.passwordHash())
                        ? Uni.createFrom().item(Optional.empty())
                        : choose(invitation, password, now));
    }

    private byte[] secretOf(UUID member, StaffMembers.Pending pending) {
        return authenticators.open(member, Objects.requireNonNull(pending.totpSecret(), "A password has a secret"));
    }
}
