package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.ContactsConsent;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** A helper whose grant holds the right may add contacts for the owner of the application. */
@ApplicationScoped
class ContactsByGrant implements ContactsConsent {

    private final AccessRules access;
    private final Cases cases;

    ContactsByGrant(AccessRules access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    @Override
    public Uni<Optional<UUID>> accountFor(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application) {
        return cases.find(tx, application)
                .chain(found -> found.isPresent()
                        ? account(tx, helper, found.get())
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<UUID>> account(Mutiny.StatelessSession tx, Actor.Helper helper, CaseView view) {
        return access.admit(tx, helper, view.subject(), Section.STATE, Right.CONTACTS)
                .map(admitted -> admitted ? Optional.ofNullable(view.accountId()) : Optional.empty());
    }
}
