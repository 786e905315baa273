package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.TimeSteps;

/** Looks at both credentials, always both, outside any transaction. */
@ApplicationScoped
class StaffProof {

    private final Passwords passwords;
    private final Authenticators authenticators;

    StaffProof(Passwords passwords, Authenticators authenticators) {
        this.passwords = passwords;
        this.authenticators = authenticators;
    }

    /** Both credentials are right: which time step the code is of, and the password's hash before and from now on. */
    record Proven(UUID member, Set<String> roles, long step, String hash, String next) {}

    Uni<Optional<Proven>> of(StaffCredentials credentials, StaffMembers.@Nullable Known member, Instant now) {
        Optional<Long> step = step(credentials.totp(), member, now);
        return passwords
                .check(credentials.password(), member == null ? null : member.passwordHash())
                .map(checked -> member == null || !checked.right()
                        ? Optional.empty()
                        : step.map(found -> proven(member, found, checked)));
    }

    private Optional<Long> step(String typed, StaffMembers.@Nullable Known member, Instant now) {
        if (member == null || member.totpSecret() == null) {
            authenticators.fitting(authenticators.newSecret(), typed, now);
            return Optional.empty();
        }
        byte[] secret = authenticators.open(member.id(), member.totpSecret());
        return TimeSteps.next(authenticators.fitting(secret, typed, now), member.totpStep());
    }

    private static Proven proven(StaffMembers.Known member, long step, Passwords.Checked checked) {
        String hash = Objects.requireNonNull(member.passwordHash(), "A right password has a hash");
        return new Proven(member.id(), Set.of(member.roles()), step, hash, checked.hash());
    }
}
