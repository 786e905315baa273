package org.passerelle.platform.security;

/** The values of {@code groups} in an access token. */
public final class Roles {

    /** Somebody who applies. */
    public static final String APPLICANT = "applicant";

    private Roles() {}
}
