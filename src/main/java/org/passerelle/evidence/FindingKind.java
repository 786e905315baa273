package org.passerelle.evidence;

import java.util.Locale;

/** What people found about a person's identity. */
public enum FindingKind {
    /** Somebody looked for signs of fraud and found none unexplained: F2. */
    FRAUD_REVIEW,
    /** UKVI's own check found nothing: F3. */
    UKVI_CHECK,
    /** A person compared the face photo with the papers: V2. */
    PHOTO_MATCH,
    /** The face photo is of somebody else, as a person saw it; never a refusal by itself. */
    PHOTO_MISMATCH,
    /** A trained officer met the person: V3. */
    OFFICER_IN_PERSON,
    /** Fingerprints and photo were taken: V3. */
    BIOMETRICS,
    /** They matched the issuer's own record: V4. */
    BIOMETRICS_ISSUER,
    /** An officer signs that what the person tells fits together; profile R. */
    COHERENT,
    /** An officer signs that it can be verified; profile R. */
    VERIFIABLE,
    /** An officer signs that it is sufficiently detailed; profile R. */
    SUFFICIENTLY_DETAILED,
    /** The person answered a challenge on their own data: V1. */
    OWN_DATA_CHALLENGE,
    /** A trained officer spares a child what a stage needs of an adult. */
    CHILD_SAFEGUARDED;

    /** The word in rows and replies, such as {@code photo_match}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; throws {@link IllegalArgumentException} for any other. */
    static FindingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
