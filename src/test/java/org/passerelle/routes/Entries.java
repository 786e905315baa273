package org.passerelle.routes;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;

/** Watches whether somebody's calls leave entries in the audit trail. */
final class Entries {

    private static final String COUNT = "select count(*) from audit_details where actor_id = ?";

    private final People people;
    private final TestingRows rows;
    private final Map<Caller, Long> before = new EnumMap<>(Caller.class);

    Entries(People people, TestingRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** Whether there are more of this caller than when this was last asked. */
    boolean more(Caller caller) {
        SignedIn person = people.signedIn().get(caller);
        UUID id = person == null ? new UUID(0, 0) : person.accountId();
        long now = rows.number(COUNT, id);
        Long earlier = before.put(caller, now);
        return now > (earlier == null ? 0 : earlier);
    }
}
