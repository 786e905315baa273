package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Chance;

/** Shuts members of partner organisations out and lets them in again, in the transaction of whoever decided it. */
@ApplicationScoped
public class PartnerDoor {

    private static final int HASH_BYTES = 32;

    private final StaffSecrets secrets;
    private final Chance chance;

    PartnerDoor(StaffSecrets secrets, Chance chance) {
        this.secrets = secrets;
        this.chance = chance;
    }

    /** Shuts all members out at once, with every session. */
    public Uni<Void> bar(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return new OrganisationMembers(tx).bar(organisation, now);
    }

    /** Lets all members sign in again with the credentials they had. */
    public Uni<Void> letIn(Mutiny.StatelessSession tx, UUID organisation) {
        return new OrganisationMembers(tx).letIn(organisation);
    }

    /**
     * Shuts one out for good: sessions, invitations, credentials and address go, and the address is free for others; the
     * name stays for the organisation to answer for. False when they had left before.
     */
    public Uni<Boolean> remove(Mutiny.StatelessSession tx, UUID organisation, UUID member, UUID by, Instant now) {
        byte[] nobody = chance.bytes(HASH_BYTES);
        byte[] email = secrets.seal(member, "email", "");
        return new OrganisationMembers(tx)
                .leave(new OrganisationMembers.Leaving(organisation, member, by, nobody, email, now))
                .call(() -> new StaffInvitations(tx).withdrawAll(member, now))
                .call(() -> new StaffSessions(tx).endAll(member, now));
    }
}
