package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Lets people into cases, on record, in the transaction of what they do there. */
@ApplicationScoped
class CaseDoor {

    private final Cases cases;
    private final AccessRules access;

    CaseDoor(Cases cases, AccessRules access) {
        this.cases = cases;
        this.access = access;
    }

    Uni<CaseEntry> enter(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, Section section, Right right) {
        return submitted(tx, id)
                .chain(found -> found.isPresent()
                        ? enter(tx, actor, found.get(), section, right)
                        : Uni.createFrom().item(new CaseEntry.Unknown()));
    }

    /** For whoever is no member of staff: what they may not see is not there for them. */
    Uni<Optional<CaseView>> admit(
            Mutiny.StatelessSession tx, Actor actor, UUID application, Section section, Right right) {
        return cases.find(tx, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : access.admit(tx, actor, found.get().subject(), section, right)
                                .map(admitted -> found.filter(_ -> admitted)));
    }

    /** The same for who needs two rights, such as to read a decision and to act on it. */
    Uni<Optional<CaseView>> admit(
            Mutiny.StatelessSession tx, Actor actor, UUID application, Needs first, Needs second) {
        return admit(tx, actor, application, first.section(), first.right())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : admit(tx, actor, application, second.section(), second.right()));
    }

    /** One right in one section. */
    record Needs(Section section, Right right) {}

    /** A case that was submitted; drafts, and later forms of a case, are none for staff. */
    Uni<Optional<CaseView>> submitted(Mutiny.StatelessSession tx, UUID id) {
        return cases.find(tx, id)
                .map(found -> found.filter(view -> view.submittedAt() != null && view.supplementTo() == null));
    }

    /** A draft is of no team: whoever looks after people who are not reached gets in. All else as {@link #enter}. */
    Uni<CaseEntry> any(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, Section section, Right right) {
        return draft(tx, id)
                .chain(draft -> draft.isPresent()
                        ? Uni.createFrom().item(new CaseEntry.Admitted(draft.get()))
                        : enter(tx, actor, id, section, right));
    }

    /** An application that was never submitted. */
    Uni<Optional<CaseView>> draft(Mutiny.StatelessSession tx, UUID id) {
        return cases.find(tx, id).map(found -> found.filter(view -> view.submittedAt() == null));
    }

    private Uni<CaseEntry> enter(
            Mutiny.StatelessSession tx, Actor.Staff actor, CaseView view, Section section, Right right) {
        return access.admit(tx, actor, view.subject(), section, right)
                .map(admitted -> admitted ? new CaseEntry.Admitted(view) : refused(actor, view, section));
    }

    /** No reason opens what a child alone writes. */
    private static CaseEntry refused(Actor.Staff actor, CaseView view, Section section) {
        boolean closed = section == Section.MESSAGES
                && view.childAloneSince() != null
                && !actor.roles().contains(Roles.SAFEGUARDING);
        return StaffAccess.mayAsk(actor, section) && !closed ? new CaseEntry.ReasonNeeded() : new CaseEntry.Unknown();
    }
}
