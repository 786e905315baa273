package org.passerelle.platform.security;

import java.util.Set;

/** The values of {@code groups} in an access token. */
public final class Roles {

    /** Somebody who applies. */
    public static final String APPLICANT = "applicant";

    /** The same, where it is not certain that the person is who they were: sees where things stand, saves, uploads, writes. */
    public static final String LIMITED_APPLICANT = "limited_applicant";

    /** Works cases. */
    public static final String CASEWORKER = "caseworker";

    /** Answers for a team: confirms, corrects, invites colleagues. */
    public static final String SUPERVISOR = "supervisor";

    /** Sets windows, places and draws. */
    public static final String PROGRAMME_MANAGER = "programme_manager";

    /** Reads and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Reads originals of documents. */
    public static final String SPECIALIST = "specialist";

    /** Trained for children alone and people in danger; held beside another role. */
    public static final String SAFEGUARDING = "safeguarding";

    /** Helps applicants with their consent, for a partner organisation. */
    public static final String HELPER = "helper";

    /** The same, and invites and removes colleagues. */
    public static final String LEAD = "lead";

    /** All that a member of a partner organisation can be. */
    public static final Set<String> PARTNERS = Set.of(HELPER, LEAD);

    /** All that a member of UKVI's staff can be. */
    public static final Set<String> STAFF =
            Set.of(CASEWORKER, SUPERVISOR, PROGRAMME_MANAGER, AUDITOR, SPECIALIST, SAFEGUARDING);

    private Roles() {}
}
