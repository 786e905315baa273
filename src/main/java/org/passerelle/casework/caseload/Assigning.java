package org.passerelle.casework.caseload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may give a case to whom: what nobody has anybody gives, what somebody has they or a supervisor. */
public enum Assigning {
    /** It is done. */
    ALLOWED,
    /** It is so already, as after a reply that was lost. */
    AS_BEFORE,
    /** A colleague has it. */
    TAKEN;

    /** Whether somebody may give a case to somebody; {@code holder} is null while nobody has it. */
    public static Assigning give(@Nullable UUID holder, UUID to, UUID by, boolean supervisor) {
        if (to.equals(holder)) {
            return AS_BEFORE;
        }
        return holder == null || holder.equals(by) || supervisor ? ALLOWED : TAKEN;
    }

    /** Whether somebody may give a case back. */
    public static Assigning release(@Nullable UUID holder, UUID by, boolean supervisor) {
        if (holder == null) {
            return AS_BEFORE;
        }
        return holder.equals(by) || supervisor ? ALLOWED : TAKEN;
    }
}
