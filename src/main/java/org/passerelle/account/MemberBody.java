package org.passerelle.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member of staff in a reply to a supervisor. */
record MemberBody(UUID id, String name, String email, List<String> roles, String state, Instant createdAt) {

    /** Its text form says nothing, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "MemberBody";
    }
}
