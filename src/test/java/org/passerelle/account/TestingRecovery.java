package org.passerelle.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** What the tests of the way back share: somebody with an old phone, a new one and a recovery code. */
abstract class TestingRecovery {

    private static final String PATH = "/api/v1/sign-in/recovery";
    private static final Pattern LINK = Pattern.compile("/stop/\\S+");

    @Inject
    DataSource database;

    final Phone old = Phone.fresh();
    final Phone anew = Phone.fresh();
    SignedIn person;
    String recoveryCode;

    @BeforeEach
    void isPrepared() {
        person = old.signsIn();
        recoveryCode = person.request().post("/api/v1/me/recovery-code").path("code");
    }

    static Response posts(String path, Map<String, Object> body) {
        return Contract.given().contentType(ContentType.JSON).body(body).post(PATH + path);
    }

    static Response starts(String code, Phone phone) {
        return posts("", Map.of("recoveryCode", code, "contact", phone.number(), "language", "en"));
    }

    Response confirms(String recovery, Phone phone, Map<String, Object> further) {
        phone.messages();
        Map<String, Object> body = new HashMap<>(further);
        body.put("recovery", recovery);
        body.put("code", phone.codes().getLast());
        return posts("/confirmation", body);
    }

    /** What its owner asks with, once it is held. */
    String held(Phone phone) {
        Response started = starts(recoveryCode, phone);
        started.then().statusCode(202).body("state", equalTo("unconfirmed")).body("until", nullValue());
        confirms(started.path("recovery"), phone, Map.of()).then().statusCode(202);
        return started.path("recovery");
    }

    static String link(Phone phone) {
        return phone.messages().stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    static void job() {
        Contract.given().post("/demo/jobs/recovery").then().statusCode(200);
    }

    static void stands(String recovery, String state) {
        posts("/state", Map.of("recovery", recovery)).then().statusCode(200).body("state", equalTo(state));
    }

    static void stops(String link) {
        Contract.given().redirects().follow(false).post(link).then().statusCode(303);
    }

    static UUID id(String recovery) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(recovery));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    void decide(String recovery, String outcome) {
        StaffMember officer = StaffMember.withRoles("caseworker");
        UUID task = new TestingRows(database)
                .id("select id from staff_tasks where kind = 'recovery_check' and subject = ?", id(recovery));
        officer.request()
                .post("/api/v1/casework/tasks/" + task + "/claim")
                .then()
                .statusCode(200);
        officer.request()
                .body(Map.of("outcome", outcome))
                .post("/api/v1/casework/tasks/" + task + "/outcome")
                .then()
                .statusCode(200);
    }

    static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
