package org.passerelle.routes;

import io.restassured.path.json.JsonPath;
import java.util.Set;
import java.util.TreeSet;

/** What a call was answered with. */
record Answer(int status, Set<String> headers, String body) {

    private static final Set<String> NOT_SIGNED_IN =
            Set.of("sign_in_required", "token_invalid", "token_expired", "session_ended");

    Answer {
        headers = new TreeSet<>(headers);
    }

    /** The stable code of an error. */
    String code() {
        return body.startsWith("{") ? String.valueOf(JsonPath.from(body).getString("code")) : "none";
    }

    boolean done() {
        return status >= 200 && status < 400;
    }

    /** Its word in the table: let in is whoever gets as far as the rules of the business, whatever these say. */
    String word() {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN.contains(code()) ? "401" : "ok";
            case 403 -> code().equals("reason_needed") ? "reason" : "403";
            case 404 -> "404";
            default -> "ok";
        };
    }
}
