package org.passerelle.casework;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.StaffMember;

/** An officer at work on the case of a made-up person: looks at what a move would say, and makes it. */
record TestingMoves(StaffMember officer, UUID application) {

    static final String WORDS = "You told us that you live outside France.";

    private static final String PATH = "/api/v1/casework/applications/{id}/transitions";

    /** The version of the case as it is now. */
    long version() {
        return ways().jsonPath().getLong("caseVersion");
    }

    Response ways() {
        return officer.request().get(PATH, application);
    }

    /** The kinds of move that this officer is offered. */
    List<String> kinds() {
        return ways().jsonPath().getList("allowed.kind");
    }

    Response previews(Map<String, ?> wish) {
        return request(version()).body(wish).post(PATH + "/preview", application);
    }

    /** Looks first. */
    Response moves(String kind, String reason) {
        return moves(Map.of("kind", kind, "reason", reason));
    }

    /** Says it in plain words, too. */
    Response movesSaying(String kind, String reason) {
        return moves(Map.of("kind", kind, "reason", reason, "message", WORDS));
    }

    Response moves(Map<String, ?> wish) {
        Response seen = previews(wish);
        if (seen.statusCode() != 200) {
            return seen;
        }
        return sends(wish, seen.path("preview"), version());
    }

    /** Moves with what was seen before, at that version. */
    Response sends(Map<String, ?> wish, @Nullable String preview, long version) {
        Map<String, Object> body = new HashMap<>(wish);
        if (preview != null) {
            body.put("preview", preview);
        }
        return request(version).body(body).post(PATH, application);
    }

    /** Proposes a decision that needs a colleague; gives its id. */
    String proposes(String kind, String reason) {
        return movesSaying(kind, reason).then().statusCode(202).extract().path("proposal");
    }

    /** Looks at a proposal and confirms it. */
    Response confirms(String proposal) {
        String preview = officer.request()
                .get("/api/v1/casework/proposals/{id}", proposal)
                .path("preview.preview");
        return officer.request()
                .body(Map.of("preview", preview))
                .post("/api/v1/casework/proposals/{id}/confirmation", proposal);
    }

    private RequestSpecification request(long version) {
        return officer.request().header("If-Match", "\"" + version + "\"");
    }
}
