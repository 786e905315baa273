package org.passerelle.cases;

import java.util.List;
import org.passerelle.platform.security.Roles;

/**
 * As what an applicant is told that somebody acted. Who is trained for children and people in danger is told as a
 * caseworker: whoever holds the phone may be the danger.
 */
final class ShownRole {

    /** All there are; of somebody with several the first counts. */
    static final List<String> ALL = List.of(
            Roles.HELPER,
            Roles.AUDITOR,
            Roles.SUPERVISOR,
            Roles.PROGRAMME_MANAGER,
            Roles.SPECIALIST,
            Roles.APPLICANT,
            Roles.CASEWORKER);

    private ShownRole() {}

    static String of(String roles) {
        List<String> held = List.of(roles.split(" "));
        return ALL.stream().filter(held::contains).findFirst().orElse(Roles.CASEWORKER);
    }
}
