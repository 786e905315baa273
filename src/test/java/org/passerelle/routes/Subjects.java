package org.passerelle.routes;

import static org.passerelle.routes.MadeUpPerson.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Operations.Operation;

/** What the ids in paths stand for. A new parameter needs a line here, or in what it calls. */
final class Subjects {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final List<Which> OWN_AND_UNKNOWN = List.of(Which.OWN, Which.UNKNOWN);

    private final Known known = new Known();

    Subjects(People people, TestingRows rows) {
        applications(people, rows);
        ofAccounts(people.first(), people.second(), rows);
        new SubjectsOfStaff(known, people, rows, StaffMember.withRoles("caseworker")).tell();
        new SubjectsOfHelpers(known, people, rows).tell();
        new SubjectsOfUploads(people, rows).tell(known);
        new SubjectsOfPages(people).tell(known);
        open(people.first());
    }

    /** The path of an operation, its last parameter and those before it as said. */
    String path(Operation operation, Caller caller, Which before, Which last) {
        Matcher matcher = PARAMETER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (matcher.find()) {
            boolean isLast = operation.path().indexOf('{', matcher.end()) < 0;
            String id = known.id(operation.path().substring(0, matcher.end()), caller, isLast ? last : before);
            matcher.appendReplacement(path, Matcher.quoteReplacement(id));
        }
        return matcher.appendTail(path).toString();
    }

    /** The ids somebody tries, in the order of a cell of the table: staff one of another team where there is one. */
    List<Which> tried(Operation operation, Caller caller) {
        if (caller == Caller.ANONYMOUS) {
            return List.of(Which.OWN);
        }
        boolean all = !caller.staff()
                || PARAMETER
                        .matcher(operation.path())
                        .results()
                        .anyMatch(found -> known.ofSome(operation.path().substring(0, found.end())));
        return all ? List.of(Which.values()) : OWN_AND_UNKNOWN;
    }

    private void applications(People people, TestingRows rows) {
        MadeUpPerson first = people.first();
        MadeUpPerson second = people.second();
        String application = "/api/v1/applications/{id}";
        known.know(application, first.application(), second.application());
        known.know(application + "/corrections/{correction}", first.correction(), second.correction());
        known.know(application + "/household/members/{member}", first.isJoined(), second.isJoined());
        known.know(
                application + "/helpers/{grant}",
                rows.id("select id from helper_grants where organisation_id = ? limit 1", people.organisation()),
                rows.id(
                        "select id from helper_grants where organisation_id = ?",
                        people.stranger().organisationId()));
        known.know(application + "/contacts/{contact}", contact(first, rows), contact(second, rows));
        known.know(application + "/vouch-requests/{request}", vouchRequest(first), vouchRequest(second));
    }

    private void ofAccounts(MadeUpPerson first, MadeUpPerson second, TestingRows rows) {
        known.know("/api/v1/me/contacts/{id}", contact(first, rows), contact(second, rows));
        known.know(
                "/api/v1/me/sessions/{id}",
                secondSession(first, rows),
                second.signedIn().sessionId());
    }

    private static UUID vouchRequest(MadeUpPerson person) {
        return UUID.fromString(done(person.signedIn()
                        .request()
                        .body(VouchRequests.asked())
                        .post("/api/v1/applications/{id}/vouch-requests", person.application()))
                .path("id"));
    }

    private static UUID contact(MadeUpPerson person, TestingRows rows) {
        return rows.id(
                "select id from contacts where account_id = ? limit 1",
                person.signedIn().accountId());
    }

    /** Of the same person, so that ending it ends nobody's turn. */
    private static UUID secondSession(MadeUpPerson person, TestingRows rows) {
        UUID id = UUID.randomUUID();
        rows.change(
                "insert into sessions (id, account_id, language, current_hash, device, created_at, refreshed_at)"
                        + " select ?, account_id, language, sha256('none'), device, created_at, refreshed_at"
                        + " from sessions where id = ?",
                id,
                person.signedIn().sessionId());
        return id;
    }

    /** Those of routes for which nobody need be signed in. */
    private void open(MadeUpPerson first) {
        known.know("/stop/{token}", "no-such-token");
        known.know("/api/v1/messages/unsubscribe/{token}", "no-such-token");
        known.know("/api/v1/vouches/{token}", "no-such-token");
        known.know("/api/v1/forms/{form}", "expression-of-interest");
        known.know("/api/v1/forms/{form}/versions/{version}", "1");
        known.know("/demo/jobs/{name}", "idempotency");
        known.know("/demo/phones/{number}", first.phone().number());
        known.know("/demo/phones/{number}/messages/{id}", UUID.randomUUID());
        known.know("/demo/staff/{email}", StaffMember.withRoles("caseworker").email());
    }

    /** What a call of somebody made, by its id. */
    static UUID made(People people, Caller caller, String path, Map<String, ?> body) {
        return UUID.fromString(
                done(people.as(caller).request().body(body).post(path)).path("id"));
    }
}
