package org.passerelle.routes;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call was answered with. */
record Answer(int status, Set<String> headers, String body) {

    private static final Set<String> NOT_SIGNED_IN =
            Set.of("sign_in_required", "token_invalid", "token_expired", "session_ended");

    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");

    Answer {
        headers = new TreeSet<>(headers);
    }

    /** The stable code of an error. */
    String code() {
        Matcher code = CODE.matcher(body);
        return code.find() ? code.group(1) : "none";
    }

    boolean done() {
        return status >= 200 && status < 400;
    }

    /** Its word in the table: let in is whoever gets as far as the rules of the business, whatever these say. */
    String word() {
        return switch (status) {
            case 401 -> body.isEmpty() || NOT_SIGNED_IN.contains(code()) ? "401" : "ok";
            case 403 -> code().equals("reason_needed") ? "reason" : "403";
            case 404 -> "404";
            default -> "ok";
        };
    }
}
