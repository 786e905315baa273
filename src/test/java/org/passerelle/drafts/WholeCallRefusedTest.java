package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;

/** Calls that are refused as a whole, however good each change is; nothing of them is stored. */
@QuarkusTest
class WholeCallRefusedTest {

    private static final String TOWN = "journey.currentTown";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Nested
    class TooMuch {

        @Test
        void moreThanFiveHundredChanges() {
            List<Map<String, Object>> changes = new ArrayList<>();
            for (int i = 0; i < 501; i++) {
                changes.add(phone.types(TOWN, "Calais " + i));
            }
            refused(
                    phone.person().invalidRequest().body(phone.body(changes)).patch(phone.url("answers")),
                    422,
                    "too_many_changes");
            nothingIsStored(phone);
        }

        @Test
        void noChangesAtAllIsFine() {
            assertThat(phone.sends(List.of()).getLong("revision")).isZero();
        }
    }

    @Nested
    class SomebodyElsesDevice {

        @Test
        void ofAnotherAccount() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp stranger = TestingPhoneApp.ofSomebodyNew();
            refused(send(stranger, phone.device()), 409, "device_bound_elsewhere");
            nothingIsStored(stranger);
        }

        @Test
        void ofAnotherApplicationOfTheSamePerson() {
            phone.saves(TOWN, "Calais");
            phone.request().post(phone.url("withdrawal")).then().statusCode(200);
            TestingPhoneApp second = TestingPhoneApp.of(phone.person());
            assertThat(second.application()).isNotEqualTo(phone.application());
            refused(send(second, phone.device()), 409, "device_bound_elsewhere");
            nothingIsStored(second);
        }

        @Test
        void isBoundByTheFirstSaveAndNotByARefusedOne() {
            TestingPhoneApp stranger = TestingPhoneApp.ofSomebodyNew();
            phone.sends(phone.types("no.such.key", "Calais"));
            assertThat(send(stranger, phone.device()).statusCode()).isEqualTo(200);
            refused(send(phone, phone.device()), 409, "device_bound_elsewhere");
        }

        private Response send(TestingPhoneApp app, String device) {
            Map<String, Object> body = app.body(List.of(app.types(TOWN, "Calais")));
            body.put("device", device);
            return app.request().body(body).patch(app.url("answers"));
        }
    }

    @Nested
    class AnothersApplication {

        @Test
        void isAsUnknownAsOneThatNeverWas() {
            TestingPhoneApp stranger = TestingPhoneApp.ofSomebodyNew();
            phone.saves(TOWN, "Calais");
            List<String> ids =
                    List.of(phone.application(), UUID.randomUUID().toString(), "nonsense", "1-1-1-1-1", "%00", "..%2f");
            for (String id : ids) {
                for (String route : List.of("", "/answers", "/checklist", "/submission", "/timeline")) {
                    refused(at(stranger).get(path(id) + route), 404, "not_found");
                }
                refused(at(stranger).body(stranger.body(List.of())).patch(path(id) + "/answers"), 404, "not_found");
                refused(at(stranger).header("If-Match", "*").post(path(id) + "/submission"), 404, "not_found");
                refused(at(stranger).post(path(id) + "/withdrawal"), 404, "not_found");
                refused(at(stranger).delete(path(id) + "/withdrawal"), 404, "not_found");
            }
            assertThat(phone.stored(TOWN)).isEqualTo("Calais");
        }

        @Test
        void givesTheSameBodyAsAnUnknownOne() {
            TestingPhoneApp stranger = TestingPhoneApp.ofSomebodyNew();
            String unknown =
                    at(stranger).get(path(UUID.randomUUID().toString())).asString();
            assertThat(at(stranger).get(phone.url()).asString()).isEqualTo(unknown);
            assertThat(at(stranger).get(path("nonsense")).asString()).isEqualTo(unknown);
        }

        private RequestSpecification at(TestingPhoneApp app) {
            return app.person().invalidRequest().urlEncodingEnabled(false);
        }

        private String path(String id) {
            return TestingPhoneApp.APPLICATIONS + "/" + id;
        }
    }

    @Nested
    class AnotherMediaType {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "application/merge-patch+json"
                })
        void isNotRead(String type) {
            refused(
                    Contract.givenInvalid()
                            .header("Authorization", "Bearer " + phone.person().accessToken())
                            .config(io.restassured.RestAssured.config()
                                    .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                            .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                            .contentType(type)
                            .body("{}")
                            .patch(phone.url("answers")),
                    415,
                    "unsupported_media_type");
            nothingIsStored(phone);
        }
    }

    @Nested
    class AToken {

        @Test
        void thatIsMissingForeignOrUnsigned() {
            refused(
                    Contract.givenInvalid()
                            .contentType("application/json")
                            .body(phone.body(List.of()))
                            .patch(phone.url("answers")),
                    401,
                    "sign_in_required");
            String[] parts = phone.person().accessToken().split("\\.");
            String none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
            refused(with("nonsense"), 401, "token_invalid");
            refused(with(none + "." + parts[1] + "."), 401, "token_invalid");
            refused(with(parts[0] + "." + parts[1] + ".AAAA"), 401, "token_invalid");
            nothingIsStored(phone);
        }

        @Test
        void ofASessionThatWasEnded() {
            phone.request()
                    .delete("/api/v1/me/sessions/" + phone.person().sessionId())
                    .then()
                    .statusCode(204);
            refused(with(phone.person().accessToken()), 401, "session_ended");
        }

        private Response with(String token) {
            Map<String, Object> body = phone.body(List.of(phone.types(TOWN, "Calais")));
            return new SignedIn(token, "").request().body(body).patch(phone.url("answers"));
        }
    }

    private static void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static void nothingIsStored(TestingPhoneApp app) {
        assertThat(app.everything().getLong("revision")).isZero();
        assertThat(app.everything().getList("changes")).isEmpty();
    }
}
