package org.passerelle.casework;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** A person who was called, and an officer who asks them for more with a list. */
record TestingWishes(TestingApplicant person, StaffMember officer) {

    static final Map<String, Object> MARRIAGE = Map.of("type", "MARRIAGE_CERT", "why", "identity_unclear");
    static final Map<String, Object> PRESENCE = Map.of("category", "presence", "why", "presence_unclear");

    static TestingWishes called(DataSource database) {
        TestingClock.toDaytime();
        TestingApplicant person = TestingApplicant.submitted();
        StaffMember officer = StaffMember.withRoles("caseworker");
        new TestingPosition(database).put(person.id(), CaseState.CALLED);
        return new TestingWishes(person, officer);
    }

    static Map<String, Object> wish(int days, Map<?, ?>... things) {
        return Map.of("days", days, "wanted", List.of(things));
    }

    /** Looks first, and asks for it then; gives the answer to the look where that is refused. */
    Response asks(int days, Map<?, ?>... things) {
        Map<String, Object> wish = wish(days, things);
        Response seen = previews(wish);
        return seen.statusCode() == 200 ? sends(wish, seen.path("preview")) : seen;
    }

    Response previews(Map<String, Object> wish) {
        return officer.request().header("If-Match", "*").body(wish).post(url("/preview"));
    }

    Response sends(Map<String, Object> wish, @Nullable String preview) {
        Map<String, Object> body = new HashMap<>(wish);
        if (preview != null) {
            body.put("preview", preview);
        }
        return officer.request().header("If-Match", "*").body(body).post(url(""));
    }

    /** What the person sees of it. */
    Response reads(String language) {
        return person.request().header("Accept-Language", language).get(person.url("evidence-requests"));
    }

    String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + "/evidence-requests" + part;
    }
}
