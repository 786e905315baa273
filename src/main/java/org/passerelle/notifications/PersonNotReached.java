package org.passerelle.notifications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to find somebody whom no message shows to have reached; who does so starts the clock. */
@Singleton
class PersonNotReached extends TellInPerson {

    /** The work itself. */
    static final TaskKind KIND =
            new TaskKind("person_not_reached", Roles.CASEWORKER, Duration.ofDays(3), List.of("reached", "not_reached"));

    PersonNotReached(Tellings tellings) {
        super(KIND, tellings);
    }
}
