package org.passerelle.drafts;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.passerelle.notifications.TellInPerson;
import org.passerelle.notifications.Tellings;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to tell the owner of a draft that it is about to be erased, since no message shows to have arrived. */
@Singleton
class ReminderNotReceived extends TellInPerson {

    /** The work itself. */
    static final TaskKind KIND = new TaskKind(
            "draft_reminder_not_received", Roles.CASEWORKER, Duration.ofDays(14), List.of("told", "not_found"));

    ReminderNotReceived(Tellings tellings) {
        super(KIND, tellings);
    }
}
