package org.passerelle.drafts;

import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** The work of a caseworker for whoever corrects their name or birth date after submission; its subject is the filing. */
final class IdentityChange {

    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";

    static final TaskKind TASK =
            new TaskKind("identity_change", Roles.CASEWORKER, Duration.ofDays(5), List.of(ACCEPT, DECLINE));

    private IdentityChange() {}
}
