package org.passerelle.drafts.life;

import java.time.Instant;
import java.util.Locale;

/** What is to become of a draft. */
public sealed interface Fate {

    /** It never ends by itself. */
    record Kept() implements Fate {}

    /** Somebody wants it to stay. */
    record Held(Instant since) implements Fate {}

    /** Its time is not over before that moment, and some proof is missing still. */
    record Waits(Instant earliest) implements Fate {}

    /** It is erased after that moment, unless somebody works on it. */
    record Announced(Instant at) implements Fate {}

    /** Its time has been over since then, but nothing shows that the owner knows. */
    record Unproven(Instant since) implements Fate {}

    /** It may be erased. */
    record Ends(Reason reason) implements Fate {}

    /** Why it may be erased. */
    enum Reason {
        /** Two reminders arrived. */
        REMINDED,
        /** Every contact is dead. */
        CONTACTS_DEAD,
        /** There is no contact, and somebody told the owner. */
        TOLD,
        /** The owner withdrew it, and the time to undo that is over. */
        WITHDRAWN;

        /** The word in rows. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
