package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingPhoneApp.APPLICATIONS;
import static org.passerelle.drafts.TestingPhoneApp.FORM;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** The same Idempotency-Key gets the reply of the first request for 24 hours. */
@QuarkusTest
class IdempotencyKeyTest {

    private static final String KEY = "a-key-of-the-phone";

    @Inject
    DataSource database;

    private SignedIn person;

    @BeforeEach
    void somebodySignsIn() {
        person = SignIn.asSomebody();
    }

    @Test
    void theSameRequestGetsTheSameReply() {
        Response first = start(person, KEY, FORM);
        Response again = start(person, KEY, FORM);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(start(person, "another-key", FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherBodyIsRefused() {
        start(person, KEY, FORM);
        start(person, KEY, "no-such-form").then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void whatWasSentCannotBeGuessedFromItsHash() {
        start(person, KEY, FORM);
        String body = "{\"form\":\"" + FORM + "\"}";
        assertThat(hashes(body)).isZero();
        assertThat(hashes(KEY + "\n" + body))
                .as("only who has the key can tell")
                .isPositive();
    }

    private long hashes(String text) {
        return new TestingRows(database)
                .number("select count(*) from idempotency_keys where body_hash = sha256(convert_to(?, 'UTF8'))", text);
    }

    @Test
    void onlyRepliesOfSuccessAreKept() {
        start(person, KEY, "no-such-form").then().statusCode(422).body("code", equalTo("form_unknown"));
        start(person, KEY, FORM).then().statusCode(201);
    }

    @Test
    void anotherAccountsKeyIsItsOwn() {
        String mine = start(person, KEY, FORM).path("id");
        Response other = start(SignIn.asSomebody(), KEY, FORM);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.<String>path("id")).isNotEqualTo(mine);
    }

    @Test
    void anotherMethodOrPathIsItsOwn() {
        String url = APPLICATIONS + "/" + start(person, KEY, FORM).path("id") + "/withdrawal";
        keyed(person, KEY).post(url).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        keyed(person, KEY).delete(url).then().statusCode(200).body("state", equalTo("DRAFT"));
        keyed(person, KEY).post(url).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        person.request().get(url.replace("/withdrawal", "")).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void afterTwentyFourHoursItIsForgotten() {
        start(person, KEY, FORM);
        TestingClock.advance(Duration.ofHours(24).minusMinutes(5));
        assertThat(start(person, KEY, FORM).statusCode()).isEqualTo(201);
        TestingClock.advance(Duration.ofMinutes(6));
        assertThat(start(person, KEY, FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void theJobErasesWhatIsForgotten() {
        start(person, KEY, FORM);
        TestingRows rows = new TestingRows(database);
        rows.change("""
                insert into idempotency_keys (scope, body_hash, status, created_at)
                select decode(md5(random()::text || n), 'hex'), k.body_hash, k.status, k.created_at
                from (select body_hash, status, created_at from idempotency_keys limit 1) k,
                  generate_series(1, 1100) n""");
        TestingClock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(rows.number("select count(*) from idempotency_keys")).isPositive();
        Contract.given().post("/demo/jobs/idempotency").then().statusCode(200);
        assertThat(rows.number("select count(*) from idempotency_keys")).isZero();
    }

    @Test
    void aRequestThatIsStillRunningIsNotStartedAgain() throws Exception {
        try (Connection running = database.getConnection();
                PreparedStatement lock = running.prepareStatement("select pg_advisory_xact_lock(?)")) {
            running.setAutoCommit(false);
            lock.setLong(1, lockOf(KEY));
            lock.execute();
            start(person, KEY, FORM).then().statusCode(409).body("code", equalTo("request_in_progress"));
            running.rollback();
        }
        start(person, KEY, FORM).then().statusCode(201);
    }

    @Test
    void aSubmissionIsRepeatedByItsKey() {
        TestingPhoneApp phone = TestingPhoneApp.of(person);
        TestingAnswers.givenBy(phone);
        String first = submit(phone).asString();
        Response again = submit(phone);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "é"})
    void aKeyOfOtherCharactersIsRefused(String key) {
        invalid(key);
    }

    @Test
    void aKeyOfMoreThanTwoHundredCharactersIsRefused() {
        start(person, "x".repeat(200), FORM).then().statusCode(201);
        invalid("x".repeat(201));
    }

    private void invalid(String key) {
        person.invalidRequest()
                .header("Idempotency-Key", key)
                .body(Map.of("form", FORM))
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_invalid"));
    }

    private static Response submit(TestingPhoneApp phone) {
        return keyed(phone.person(), KEY).header("If-Match", "*").post(phone.url("submission"));
    }

    private static Response start(SignedIn person, String key, String form) {
        return keyed(person, key).body(Map.of("form", form)).post(APPLICATIONS);
    }

    private static io.restassured.specification.RequestSpecification keyed(SignedIn person, String key) {
        return person.request().header("Idempotency-Key", key);
    }

    /** As the server computes it: the first eight bytes of SHA-256 over account, method, path and key. */
    private long lockOf(String key) throws Exception {
        String scope = String.join("\n", person.accountId().toString(), "POST", APPLICATIONS, key);
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
