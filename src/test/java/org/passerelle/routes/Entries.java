package org.passerelle.routes;

import java.util.UUID;
import org.passerelle.TestingRows;

/** Tells whether a call of somebody left entries in the audit trail. */
record Entries(People people, TestingRows rows) {

    private static final String COUNT = "select count(*) from audit_details where actor_id = ?";

    /** How many there are of whatever this caller did. */
    long of(Caller caller) {
        UUID id = people.as(caller).accountId();
        return rows.number(COUNT, id);
    }
}
