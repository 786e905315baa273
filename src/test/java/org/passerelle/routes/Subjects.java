package org.passerelle.routes;

import static org.passerelle.routes.MadeUpPerson.done;

import io.restassured.http.ContentType;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.contract.Operations.Operation;

/** What the ids in paths stand for. A parameter is known by the path up to it; a new one needs a line here. */
final class Subjects {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final String CASEWORK = "/api/v1/casework/";

    private final Map<String, Known> known = new HashMap<>();

    /** The caller's own and somebody else's. */
    private record Known(String own, String others) {}

    Subjects(People people, TestingRows rows) {
        MadeUpPerson first = people.first();
        MadeUpPerson second = people.second();
        applications(first, second);
        ofAccounts(first, second, rows);
        casework(people, rows);
        staff(people);
        open(first);
    }

    /** The path of an operation, its last parameter and those before it as said. */
    String path(Operation operation, Which before, Which last) {
        Matcher matcher = PARAMETER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (matcher.find()) {
            boolean isLast = operation.path().indexOf('{', matcher.end()) < 0;
            String id = id(operation.path().substring(0, matcher.end()), isLast ? last : before);
            matcher.appendReplacement(path, Matcher.quoteReplacement(id));
        }
        return matcher.appendTail(path).toString();
    }

    private String id(String parameter, Which which) {
        Known ids = known.get(parameter);
        if (ids == null) {
            throw new AssertionError("Say in " + Subjects.class.getSimpleName() + " what " + parameter + " stands for");
        }
        return switch (which) {
            case OWN -> ids.own();
            case OTHERS -> ids.others();
            case UNKNOWN -> UUID.randomUUID().toString();
        };
    }

    private void know(String parameter, Object own, Object others) {
        known.put(parameter, new Known(own.toString(), others.toString()));
    }

    private void know(String parameter, Object own) {
        know(parameter, own, own);
    }

    private void applications(MadeUpPerson first, MadeUpPerson second) {
        String application = "/api/v1/applications/{id}";
        know(application, first.application(), second.application());
        know(application + "/corrections/{correction}", first.correction(), second.correction());
        know(application + "/household/members/{member}", first.isJoined(), second.isJoined());
        know(CASEWORK + "applications/{id}", first.application(), second.application());
    }

    private void ofAccounts(MadeUpPerson first, MadeUpPerson second, TestingRows rows) {
        String contact = "select id from contacts where account_id = ? limit 1";
        know(
                "/api/v1/me/contacts/{id}",
                rows.id(contact, first.signedIn().accountId()),
                rows.id(contact, second.signedIn().accountId()));
        know(
                "/api/v1/me/sessions/{id}",
                secondSession(first, rows),
                second.signedIn().sessionId());
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

    private void casework(People people, TestingRows rows) {
        MadeUpPerson first = people.first();
        know(CASEWORK + "recoveries/{id}", recovery());
        know(
                CASEWORK + "identity-changes/{id}",
                rows.id("select filing from corrections where id = ?", first.correction()));
        know(
                CASEWORK + "tasks/{id}",
                rows.id("select id from staff_tasks where application_id = ? limit 1", first.application()));
        know(
                CASEWORK + "conversations/{id}",
                rows.id("select id from conversations where application_id = ?", first.application()));
        know(
                CASEWORK + "interruptions/{id}",
                done(people.signedIn()
                                .get(Caller.SUPERVISOR)
                                .request()
                                .body(Requests.interruption(first.application()))
                                .post(CASEWORK + "interruptions"))
                        .path("id"));
    }

    private void staff(People people) {
        know("/api/v1/staff/members/{id}", StaffMember.withRoles("caseworker").staffId());
        know(
                "/api/v1/staff/invitations/{id}",
                done(people.signedIn()
                                .get(Caller.SUPERVISOR)
                                .request()
                                .body(Requests.invitation())
                                .post("/api/v1/staff/invitations"))
                        .path("id"));
    }

    /** Those of routes for which nobody need be signed in. */
    private void open(MadeUpPerson first) {
        know("/stop/{token}", "no-such-token");
        know("/api/v1/messages/unsubscribe/{token}", "no-such-token");
        know("/api/v1/forms/{form}", "expression-of-interest");
        know("/api/v1/forms/{form}/versions/{version}", "1");
        know("/demo/jobs/{name}", "idempotency");
        know("/demo/phones/{number}", first.phone().number());
        know("/demo/phones/{number}/messages/{id}", UUID.randomUUID());
        know("/demo/staff/{email}", StaffMember.withRoles("caseworker").email());
    }

    /** Somebody's way back that waits for its day to pass. */
    private static UUID recovery() {
        Phone anew = Phone.fresh();
        String code = done(Phone.fresh().signsIn().request().post("/api/v1/me/recovery-code"))
                .path("code");
        String recovery = posts("", Map.of("recoveryCode", code, "contact", anew.number(), "language", "en"));
        anew.messages();
        posts("/confirmation", Map.of("recovery", recovery, "code", anew.codes().getLast()));
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(recovery));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String posts(String path, Map<String, String> body) {
        return done(Contract.given().contentType(ContentType.JSON).body(body).post("/api/v1/sign-in/recovery" + path))
                .path("recovery");
    }
}
