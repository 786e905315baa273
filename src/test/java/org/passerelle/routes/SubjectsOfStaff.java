package org.passerelle.routes;

import static org.passerelle.routes.MadeUpPerson.done;
import static org.passerelle.routes.Subjects.made;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;

/** What staff work with: cases of their team and of another one, and what is about these. */
record SubjectsOfStaff(Known known, People people, TestingRows rows, StaffMember colleague) {

    private static final String CASEWORK = "/api/v1/casework/";
    private static final String APPLICATION = CASEWORK + "applications/{id}";

    void tell() {
        cases();
        work();
        known.know(CASEWORK + "recoveries/{id}", recovery());
        known.know(CASEWORK + "interruptions/{id}", interruption());
        known.know(CASEWORK + "teams/{id}", people.otherTeam());
        known.know(CASEWORK + "teams/{id}/members/{member}", colleague.staffId());
        views();
        known.know(
                "/api/v1/staff/members/{id}",
                StaffMember.withRoles("caseworker").staffId());
        known.know(
                "/api/v1/staff/invitations/{id}",
                made(people, Caller.SUPERVISOR, "/api/v1/staff/invitations", Requests.invitation()));
    }

    private void cases() {
        UUID ours = people.first().application();
        UUID theirs = people.second().application();
        known.knowOfSome(APPLICATION, ours, theirs);
        known.knowOfSome(APPLICATION + "/checks/{check}", check(ours), check(theirs));
        known.knowOfSome(
                APPLICATION + "/vouches/{vouch}",
                SubjectsOfHelpers.vouch(people.as(Caller.HELPER), people.first()),
                SubjectsOfHelpers.vouch(people.stranger().signedIn(), people.second()));
        new SubjectsOfFindings(known, people, rows).tell();
        known.knowOfSome(APPLICATION + "/duplicates/{other}", anotherOfOurs(), theirs);
        known.knowOfSome(CASEWORK + "proposals/{id}", proposal(people.team()), proposal(people.otherTeam()));
        known.knowOf(Caller.SUPERVISOR, CASEWORK + "proposals/{id}", proposal(people.team()));
    }

    private void work() {
        MadeUpPerson first = people.first();
        known.know(
                CASEWORK + "identity-changes/{id}",
                rows.id("select filing from corrections where id = ?", first.correction()));
        known.know(CASEWORK + "tasks/{id}", task(people, rows));
        known.know(
                CASEWORK + "conversations/{id}",
                rows.id("select id from conversations where application_id = ?", first.application()));
    }

    /** The one about a changed name. */
    static UUID task(People people, TestingRows rows) {
        return rows.id(
                "select id from staff_tasks where kind = 'identity_change' and application_id = ?",
                people.first().application());
    }

    /** Each their own; nobody sees those of others. */
    private void views() {
        UUID others =
                UUID.fromString(done(colleague.request().body(Requests.view()).post(CASEWORK + "views"))
                        .path("id"));
        known.knowOfSome(CASEWORK + "views/{id}", others, others);
        for (Caller caller : Caller.values()) {
            if (caller.worksCases() || caller == Caller.SAFEGUARDING) {
                known.knowOf(caller, CASEWORK + "views/{id}", viewOf(caller));
            }
        }
    }

    private UUID viewOf(Caller caller) {
        return made(people, caller, CASEWORK + "views", Requests.view());
    }

    private UUID check(UUID application) {
        UUID id = Ids.next();
        rows.change(
                "insert into outside_checks (id, application_id, kind, asked_by, asked_at) values (?, ?, 'unhcr', ?, now())",
                id,
                application,
                people.as(Caller.CASEWORKER).accountId());
        return id;
    }

    private UUID anotherOfOurs() {
        UUID another = TestingApplicant.submitted().id();
        People.gives(another, people.team(), rows);
        return another;
    }

    /** A decision proposed by somebody of no team, about a case that is then given to one. */
    private UUID proposal(UUID team) {
        UUID application = TestingApplicant.submitted().id();
        rows.change("update case_files set team_id = null where application_id = ?", application);
        String path = CASEWORK + "applications/" + application + "/transitions";
        Map<String, Object> wish = new HashMap<>(Map.of(
                "kind", "find_not_eligible", "reason", "other", "message", "You told us that you live elsewhere."));
        wish.put("preview", sends(colleague, wish, path + "/preview").path("preview"));
        UUID id = UUID.fromString(sends(colleague, wish, path).path("proposal"));
        People.gives(application, team, rows);
        return id;
    }

    /** The older one about a case of the team. */
    static UUID proposal(People people, TestingRows rows) {
        return rows.id(
                "select p.id from proposed_moves p join case_files f on f.application_id = p.application_id"
                        + " where f.team_id = ? order by p.id limit 1",
                people.team());
    }

    private static Response sends(StaffMember officer, Map<String, Object> wish, String path) {
        return done(officer.request().header("If-Match", "*").body(wish).post(path));
    }

    private UUID interruption() {
        return made(
                people,
                Caller.SUPERVISOR,
                CASEWORK + "interruptions",
                Requests.interruption(people.first().application()));
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
