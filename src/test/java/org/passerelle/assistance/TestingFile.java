package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;

/** A made-up applicant with a form, and what they do about helpers. */
record TestingFile(Phone phone, SignedIn owner, UUID id) {

    private static final String FORM = "expression-of-interest";

    /** Somebody new with an application in which nothing is answered. */
    static TestingFile fresh() {
        Phone phone = Phone.fresh();
        SignedIn owner = phone.signsIn();
        Response begun = owner.request().body(Map.of("form", FORM)).post("/api/v1/applications");
        return new TestingFile(phone, owner, UUID.fromString(begun.path("id")));
    }

    /** The address of the application, or of something in it. */
    String url(String rest) {
        return "/api/v1/applications/" + id + rest;
    }

    /** Gives all that the helper asks for. */
    Response gives(String code) {
        return gives(code, Map.of());
    }

    /** Gives this much of it. */
    Response gives(String code, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(terms);
        body.put("code", code);
        return owner.request().body(body).post(url("/helpers"));
    }

    /** Ends a grant. */
    Response ends(String grant) {
        return owner.request().delete(url("/helpers/" + grant));
    }

    /** The state of the newest grant. */
    String newest(String member) {
        return owner.request().get(url("/helpers")).path("items[0]." + member);
    }

    /** A code with which a helper asks. */
    static String code(PartnerMember helper, List<String> reads, List<String> writes, List<String> rights) {
        return code(helper, Map.of("reads", reads, "writes", writes, "rights", rights));
    }

    static String code(PartnerMember helper, Map<String, Object> terms) {
        Response shown = helper.request().body(terms).post("/api/v1/assistance/invitations");
        assertThat(shown.statusCode()).isEqualTo(201);
        return shown.path("code");
    }
}
