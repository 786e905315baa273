package org.passerelle.drafts.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how a draft ends.
 *
 * @param lapsesAt when it leaves the list: 90 days after the last activity of anyone on it
 * @param kept whether it never ends: a child alone, or a later form of a case
 * @param heldSince since when somebody wants it to stay
 * @param stopped for how long since that activity nobody could act
 * @param toldAt when somebody last recorded that they told the owner, since any hold on it was lifted
 * @param reminders those sent since that activity; of its erasure, since any hold on it was lifted
 */
public record DraftFacts(
        Instant lapsesAt,
        boolean kept,
        @Nullable Instant heldSince,
        Duration stopped,
        Contacts contacts,
        @Nullable Instant toldAt,
        List<Reminder> reminders) {

    public DraftFacts {
        reminders = List.copyOf(reminders);
    }

    /** How its owner can be reached. */
    public enum Contacts {
        NONE,
        ALL_DEAD,
        SOME
    }

    /** When the reminder of that kind first arrived. */
    Optional<Instant> delivered(ReminderKind kind) {
        return reminders.stream()
                .filter(reminder -> reminder.kind() == kind)
                .map(Reminder::deliveredAt)
                .flatMap(at -> Optional.ofNullable(at).stream())
                .min(Instant::compareTo);
    }
}
