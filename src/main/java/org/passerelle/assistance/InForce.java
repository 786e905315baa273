package org.passerelle.assistance;

/** The one meaning of a grant in force, as a condition on {@code helper_grants g} that needs {@code :now}; what follows can be put behind it. */
final class InForce {

    /** Neither ended, nor stopped with its organisation, nor run out. */
    static final String GRANT = "g.ended_at is null and g.suspended_at is null and g.ends_at > :now ";

    /** One that is about the case of {@code :application}, whichever of its forms that names. */
    static final String OF_CASE = """
            g.application_id = coalesce((select supplement_to from applications where id = :application), :application)
              and\s""" + GRANT;

    /** The same of one helper, {@code :member} in {@code :organisation}: who changes organisation takes nothing along. */
    static final String OF_HELPER = "g.member_id = :member and g.organisation_id = :organisation and " + OF_CASE;

    private InForce() {}
}
