package org.passerelle.routes;

import java.util.UUID;
import org.passerelle.TestingRows;
import org.passerelle.platform.Ids;

/** What officers found of who and where people are, and what they asked of them. */
record SubjectsOfFindings(Known known, People people, TestingRows rows) {

    private static final String CASE = "/api/v1/casework/applications/{id}";
    private static final String FINDING = CASE + "/findings/{finding}";
    private static final String SIGN = CASE + "/presence/{sign}";
    private static final String REQUEST = CASE + "/evidence-requests/{request}";

    void tell() {
        UUID ours = people.first().application();
        UUID theirs = people.second().application();
        known.knowOfSome(FINDING, finding(ours, Caller.CASEWORKER), finding(theirs, Caller.CASEWORKER));
        known.knowOf(Caller.SUPERVISOR, FINDING, finding(ours, Caller.CASEWORKER));
        known.knowOfSome(SIGN, sign(ours, Caller.CASEWORKER), sign(theirs, Caller.CASEWORKER));
        known.knowOf(Caller.SUPERVISOR, SIGN, sign(ours, Caller.SUPERVISOR));
        UUID our = request(ours);
        UUID their = request(theirs);
        known.knowOfSome(REQUEST, our, their);
        known.knowOfSome(REQUEST + "/wanted/{thing}", thing(our, 0), thing(their, 0));
        known.knowOf(Caller.SUPERVISOR, REQUEST + "/wanted/{thing}", thing(our, 1));
    }

    private UUID finding(UUID application, Caller by) {
        UUID id = Ids.next();
        rows.change(
                "insert into evidence_findings (id, application_id, kind, found_by, found_at)"
                        + " values (?, ?, 'fraud_review', ?, now())",
                id,
                application,
                people.as(by).accountId());
        return id;
    }

    private UUID sign(UUID application, Caller by) {
        UUID id = Ids.next();
        rows.change(
                "insert into presence_signs (id, application_id, type, probative, confirmed_fix, issuer, shown_at,"
                        + " fresh_until, lasting, source_id, recorded_by)"
                        + " values (?, ?, 'LOC_VIDEO_CALL', false, false, 'officer', now(), now(), false, ?, ?)",
                id,
                application,
                id,
                people.as(by).accountId());
        return id;
    }

    private UUID request(UUID application) {
        UUID id = Ids.next();
        rows.change(
                "insert into evidence_requests (id, application_id, move_id, days, asked_by, asked_at)"
                        + " values (?, ?, ?, 28, ?, now())",
                id,
                application,
                Ids.next(),
                people.as(Caller.CASEWORKER).accountId());
        return id;
    }

    private UUID thing(UUID request, int place) {
        UUID id = Ids.next();
        rows.change(
                "insert into evidence_request_items (id, request_id, place, category, why)"
                        + " values (?, ?, ?, 'presence', 'presence_unclear')",
                id,
                request,
                place);
        return id;
    }
}
