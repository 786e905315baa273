package org.passerelle.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.security.Actor;

/**
 * The applicant owns the file: they may do everything on their own application. Who is not certain to be the applicant
 * sees where it stands, saves, uploads and writes to us.
 */
@ApplicationScoped
class OwnCase implements CaseAccess {

    @Override
    public boolean allows(Actor actor, CaseSubject subject, Section section, Right right) {
        return actor instanceof Actor.Applicant applicant
                && applicant.accountId().equals(subject.accountId())
                && (!applicant.limited() || openToAnybodyWithTheContact(section, right));
    }

    private static boolean openToAnybodyWithTheContact(Section section, Right right) {
        return switch (section) {
            case STATE -> right == Right.READ;
            case FORM, PAPERS, MESSAGES -> right == Right.WRITE;
            case LOCATION, DECISIONS -> false;
        };
    }
}
