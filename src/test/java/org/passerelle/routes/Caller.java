package org.passerelle.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.passerelle.platform.security.Roles;

/** Everybody who can call a route. Helpers and staff come first: what they do is recorded, and an applicant's call can end things. */
enum Caller {
    ANONYMOUS,
    HELPER,
    LEAD,
    CASEWORKER,
    SUPERVISOR,
    PROGRAMME_MANAGER,
    AUDITOR,
    SPECIALIST,
    SAFEGUARDING,
    LIMITED_APPLICANT,
    APPLICANT;

    /** Their name in the table, and among the roles. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what they do with somebody's data has to be on record. */
    boolean watched() {
        return staff() || Roles.PARTNERS.contains(label());
    }

    boolean staff() {
        return Roles.STAFF.contains(label());
    }

    /** Whether they can belong to a team. */
    boolean worksCases() {
        return this == CASEWORKER || this == SUPERVISOR;
    }

    /** Those who work for partner organisations. */
    static List<Caller> helpers() {
        return List.of(HELPER, LEAD);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Caller::label).toList();
    }
}
