package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.security.OutsideProvider;

/**
 * Whether UKVI's own staff may sign in with a password of ours. Where an outside provider signs them in they may not,
 * unless it is said: who leaves UKVI is shut out there, and must be nowhere else. Partner members always may.
 */
@ApplicationScoped
class OwnStaffDoor {

    private final boolean open;

    OwnStaffDoor(
            OutsideProvider provider, @ConfigProperty(name = "passerelle.staff.passwords") Optional<Boolean> wanted) {
        this.open = wanted.orElse(!provider.there());
    }

    boolean open() {
        return open;
    }
}
