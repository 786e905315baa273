package org.passerelle.notifications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to tell somebody what no contact of theirs took; who does so starts the clock. */
@Singleton
class MessageNotArrived extends TellInPerson {

    /** The work itself; its subject is the first of the messages that say the same. */
    static final TaskKind KIND = new TaskKind(
            "message_not_arrived", Roles.CASEWORKER, Duration.ofDays(3), List.of("reached", "not_reached"));

    MessageNotArrived(Tellings tellings) {
        super(KIND, tellings);
    }
}
