package org.passerelle.notifications;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the owner of an account, whatever their contacts and languages are.
 *
 * @param account whom to tell; null for a person without an account, who is told nothing
 * @param application the case it is about; null where there is none
 */
public record Announcement(
        @Nullable UUID account, @Nullable UUID application, Notice notice, Map<String, String> values) {

    public Announcement {
        values = Map.copyOf(values);
    }

    /** News about a case that need no values. */
    public static Announcement about(UUID application, @Nullable UUID account, Notice notice) {
        return new Announcement(account, application, notice, Map.of());
    }

    /** The same with values for its texts. */
    public Announcement with(Map<String, String> given) {
        return new Announcement(account, application, notice, given);
    }

    NewMessage to(UUID owner, Contact contact, String language) {
        NewMessage message = new NewMessage(owner, contact, notice, language, values, null);
        return application == null ? message : message.about(application);
    }
}
