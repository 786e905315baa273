package org.passerelle.evidence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.security.Roles;

/** Who among staff may find what, and what a finding is about. */
final class FindingRules {

    private static final Set<String> OFFICERS = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);
    private static final Set<String> OFFICERS_AND_SPECIALISTS =
            Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SPECIALIST);

    private static final Set<FindingKind> ABOUT_THE_FACE_PHOTO =
            EnumSet.of(FindingKind.PHOTO_MATCH, FindingKind.PHOTO_MISMATCH);
    private static final Set<FindingKind> SIGNATURES =
            Set.of(FindingKind.COHERENT, FindingKind.VERIFIABLE, FindingKind.SUFFICIENTLY_DETAILED);

    private FindingRules() {}

    /** The kind of that code; empty for any other text. */
    static Optional<FindingKind> of(String code) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The roles one of which is needed; none for what no person finds. */
    static Set<String> roles(FindingKind kind) {
        return switch (kind) {
            case UKVI_CHECK, BIOMETRICS, BIOMETRICS_ISSUER, COHERENT, VERIFIABLE, SUFFICIENTLY_DETAILED -> OFFICERS;
            case FRAUD_REVIEW, PHOTO_MATCH, PHOTO_MISMATCH, OFFICER_IN_PERSON -> OFFICERS_AND_SPECIALISTS;
            case CHILD_SAFEGUARDED -> Set.of(Roles.SAFEGUARDING);
            case OWN_DATA_CHALLENGE -> Set.of();
        };
    }

    static boolean aboutTheFacePhoto(FindingKind kind) {
        return ABOUT_THE_FACE_PHOTO.contains(kind);
    }

    /** Whether two officers sign it, each for themself. */
    static boolean signature(FindingKind kind) {
        return SIGNATURES.contains(kind);
    }

    /** What two officers sign of all that a person tells. */
    static Set<FindingKind> signatures() {
        return SIGNATURES;
    }

    /** Whether it is somebody whom an officer trained for children may spare something. */
    static boolean ofAChild(CaseView view) {
        return view.person() == Person.CHILD || view.childAloneSince() != null;
    }
}
