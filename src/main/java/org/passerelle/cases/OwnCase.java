package org.passerelle.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.security.Actor;

/** The applicant owns the file: they may do everything on their own application. */
@ApplicationScoped
class OwnCase implements CaseAccess {

    @Override
    public boolean allows(Actor actor, CaseSubject subject, Section section, Right right) {
        return actor instanceof Actor.Applicant applicant
                && applicant.accountId().equals(subject.accountId());
    }
}
