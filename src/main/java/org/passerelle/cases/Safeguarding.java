package org.passerelle.cases;

import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** The work of trained officers for children who are alone (README of the design, rule 10). */
public final class Safeguarding {

    /** A child alone is to be taken over; its subject is the case. Taking over leaves the child protected. */
    public static final TaskKind TASK = new TaskKind(
            "safeguarding",
            Roles.SAFEGUARDING,
            Duration.ofHours(24),
            List.of("taken_over", Safeguarding.WITH_PARENT_CONFIRMED, Safeguarding.NOT_UNDER_18));

    static final String WITH_PARENT_CONFIRMED = "with_parent_confirmed";
    static final String NOT_UNDER_18 = "not_under_18";

    private Safeguarding() {}

    /** True for what only an officer may find: that the person need no longer be protected as a child alone. */
    static boolean clears(String outcome) {
        return outcome.equals(WITH_PARENT_CONFIRMED) || outcome.equals(NOT_UNDER_18);
    }
}
