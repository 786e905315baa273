package org.passerelle.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is written to.
 *
 * @param languages the ones they read, the best first, which is that of the account
 * @param channel the kind of the contact that messages go to first; null where none is preferred
 * @param digest whether the weekly message comes
 * @param quiet whether reminders and the weekly message stay away, wished here or texted from every contact
 */
record NotificationSettings(
        List<String> languages, @Nullable String channel, boolean digest, boolean quiet) {}
