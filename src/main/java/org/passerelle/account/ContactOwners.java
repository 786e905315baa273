package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.database.ArrayText;

/** Tells whether a contact or a phone is one of certain people's, so that nobody speaks for themselves. */
@ApplicationScoped
public class ContactOwners {

    private static final String HAS = """
            select count(*) > 0 from contacts
            where hash = :hash and account_id = any (cast(cast(:accounts as text) as uuid[]))""";
    private static final String USES = """
            select count(*) > 0 from known_devices
            where device = :device and account_id = any (cast(cast(:accounts as text) as uuid[]))""";

    private final Secrets secrets;
    private final ProofSecrets proofs;

    ContactOwners(Secrets secrets, ProofSecrets proofs) {
        this.secrets = secrets;
        this.proofs = proofs;
    }

    /** By what a contact is found. */
    public byte[] hash(Contact contact) {
        return secrets.contactHash(contact);
    }

    /** Whether one of these accounts has the contact of that hash, confirmed or not. */
    public Uni<Boolean> anyHas(Mutiny.StatelessSession tx, byte[] hash, Collection<UUID> accounts) {
        return tx.createNativeQuery(HAS, Boolean.class)
                .setParameter("hash", hash)
                .setParameter("accounts", ArrayText.of(accounts))
                .getSingleResult();
    }

    /** Whether one of these accounts was open on the phone that has this token; false for what is no token of ours. */
    public Uni<Boolean> anyUses(Mutiny.StatelessSession tx, @Nullable String deviceToken, Collection<UUID> accounts) {
        return proofs.device(deviceToken)
                .map(device -> tx.createNativeQuery(USES, Boolean.class)
                        .setParameter("device", device)
                        .setParameter("accounts", ArrayText.of(accounts))
                        .getSingleResult())
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
