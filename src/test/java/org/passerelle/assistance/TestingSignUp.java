package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.contract.Contract;

/** Signs up made-up people who have no phone, and takes over what was opened for them. */
final class TestingSignUp {

    static final String PATH = "/api/v1/assistance/applications";

    private TestingSignUp() {}

    static Map<String, Object> consent() {
        return new HashMap<>(
                Map.of("how", "spoken", "language", "ti", "interpreter", "in_person", "version", 1, "present", true));
    }

    static Map<String, Object> help(List<String> reads, List<String> rights) {
        return new HashMap<>(Map.of("capacity", "helper", "reads", reads, "writes", List.of("form"), "rights", rights));
    }

    static Map<String, Object> start(Map<String, Object> consent, Map<String, Object> help) {
        return Map.of("form", "expression-of-interest", "consent", consent, "help", help);
    }

    static UUID signsUp(PartnerMember helper) {
        Response response = helper.request()
                .body(start(consent(), help(List.of("form", "messages"), List.of("submit"))))
                .post(PATH);
        assertThat(response.statusCode()).isEqualTo(201);
        return UUID.fromString(response.path("application"));
    }

    static Response prints(PartnerMember helper, UUID application) {
        return helper.request().body(Map.of("present", true)).post(PATH + "/{id}/recovery-code", application);
    }

    static String printed(PartnerMember helper, UUID application) {
        Response response = prints(helper, application);
        assertThat(response.statusCode()).isEqualTo(201);
        return response.path("code");
    }

    static Response recovers(String path, Map<String, Object> body) {
        return Contract.given().contentType(ContentType.JSON).body(body).post("/api/v1/sign-in/recovery" + path);
    }

    static Response begins(String code, Phone phone) {
        return recovers("", Map.of("recoveryCode", code, "contact", phone.number(), "language", "en"));
    }

    /** Types the code on a phone and confirms its number. */
    static Response comes(String code, Phone phone, Map<String, Object> further) {
        Response begun = begins(code, phone);
        assertThat(begun.statusCode()).isEqualTo(202);
        phone.messages();
        Map<String, Object> body = new HashMap<>(further);
        body.put("recovery", begun.path("recovery"));
        body.put("code", phone.codes().getLast());
        return recovers("/confirmation", body);
    }
}
