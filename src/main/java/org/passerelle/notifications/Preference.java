package org.passerelle.notifications;

import java.util.List;

/**
 * How a person wants to be written to.
 *
 * @param languages the ones they read besides that of their account, the best first
 * @param digest whether the weekly message comes
 * @param quiet whether reminders and the weekly message stay away
 */
public record Preference(List<String> languages, boolean digest, boolean quiet) {

    /** Of who never said anything. */
    public static final Preference DEFAULT = new Preference(List.of(), true, false);

    public Preference {
        languages = List.copyOf(languages);
    }
}
