package org.passerelle.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.passerelle.platform.security.Roles;

/** Everybody who can call a route. Helpers and staff come first: what they do is recorded, and an applicant's call can end things. */
enum Caller {
    ANONYMOUS(Which.OWN),
    HELPER(Which.values()),
    LEAD(Which.values()),
    CASEWORKER(Which.OWN, Which.UNKNOWN),
    SUPERVISOR(Which.OWN, Which.UNKNOWN),
    PROGRAMME_MANAGER(Which.OWN, Which.UNKNOWN),
    AUDITOR(Which.OWN, Which.UNKNOWN),
    SPECIALIST(Which.OWN, Which.UNKNOWN),
    SAFEGUARDING(Which.OWN, Which.UNKNOWN),
    LIMITED_APPLICANT(Which.values()),
    APPLICANT(Which.values());

    private final List<Which> ids;

    Caller(Which... ids) {
        this.ids = List.of(ids);
    }

    /** The ids they try, in the order of a cell of the table. */
    List<Which> ids() {
        return ids;
    }

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

    static List<String> labels() {
        return Arrays.stream(values()).map(Caller::label).toList();
    }
}
