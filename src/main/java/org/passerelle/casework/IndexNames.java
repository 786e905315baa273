package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.KnownName;
import org.passerelle.drafts.SubmissionObserver;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.drafts.SubmittedIdentity;

/** Keeps what a case is found by in step with what its person submitted. */
@ApplicationScoped
class IndexNames implements SubmissionObserver {

    /** Grows whenever the same name gives other marks than before: the job then makes all of them anew. */
    static final int RULES = 2;

    private final NameVault vault;
    private final SubmittedIdentities identities;

    IndexNames(NameVault vault, SubmittedIdentities identities) {
        this.vault = vault;
        this.identities = identities;
    }

    @Override
    public Uni<Void> sealed(Mutiny.StatelessSession tx, SubmittedIdentity identity) {
        KnownName name = vault.known(identity);
        UUID application = identity.application();
        return new CaseNames(tx).keep(application, RULES, vault.hashed(name.marks()), vault.seal(application, name));
    }

    /** Makes the marks of a case anew. */
    Uni<Void> again(Mutiny.StatelessSession tx, UUID application) {
        return identities
                .of(tx, application)
                .chain(found ->
                        found.isPresent() ? sealed(tx, found.get()) : new CaseNames(tx).settle(application, RULES));
    }
}
