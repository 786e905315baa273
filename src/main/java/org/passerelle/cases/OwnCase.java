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
    public Ground of(Visit visit) {
        return new Ground.Known(visit.actor() instanceof Actor.Applicant applicant
                && applicant.accountId().equals(visit.subject().accountId())
                && (!applicant.limited() || openToAnybodyWithTheContact(visit.section(), visit.right())));
    }

    private static boolean openToAnybodyWithTheContact(Section section, Right right) {
        return switch (section) {
            case STATE -> right == Right.READ;
            case FORM, PAPERS, MESSAGES -> right == Right.WRITE;
            case LOCATION, DECISIONS -> false;
        };
    }
}
