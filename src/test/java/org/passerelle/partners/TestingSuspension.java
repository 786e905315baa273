package org.passerelle.partners;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.StaffMember;

/** The steps of a suspension of one organisation, each by somebody new unless it says by whom. */
record TestingSuspension(UUID organisation, StaffMember colleague) {

    static final String WHY = "A made-up arrangement has run out.";

    /** With a supervisor who is there from the beginning: whoever comes only to confirm is not let. */
    TestingSuspension(UUID organisation) {
        this(organisation, supervisor());
    }

    static StaffMember manager() {
        return StaffMember.withRoles("programme_manager");
    }

    static StaffMember supervisor() {
        return StaffMember.withRoles("supervisor");
    }

    String path(String step) {
        return TestingPartners.PATH + "/" + organisation + "/" + step;
    }

    Response proposed(String reason, @Nullable Integer days) {
        return proposed(manager(), reason, days);
    }

    Response proposed(StaffMember by, String reason, @Nullable Integer days) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", reason, "statement", WHY));
        if (days != null) {
            body.put("noticeDays", days);
        }
        return by.request().body(body).post(path("suspension"));
    }

    Response proposedInvalid(String reason, String statement, int days) {
        return manager()
                .invalidRequest()
                .body(Map.of("reason", reason, "statement", statement, "noticeDays", days))
                .post(path("suspension"));
    }

    Response confirmed() {
        return colleague.request().post(path("suspension/confirmation"));
    }

    /** A member of the suspension as UKVI sees it. */
    String shown(String field) {
        return manager()
                .request()
                .get(TestingPartners.PATH + "/{id}", organisation)
                .path("suspension." + field);
    }
}
