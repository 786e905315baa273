package org.passerelle.notifications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to read a message to somebody who got it in a language they may not read: then they could know. */
@Singleton
class TextNotRead extends TellInPerson {

    /** The work itself; its subject is the account. */
    static final TaskKind KIND =
            new TaskKind("text_not_read", Roles.CASEWORKER, Duration.ofDays(2), List.of("read_to_them", "not_needed"));

    TextNotRead(Tellings tellings) {
        super(KIND, tellings);
    }
}
