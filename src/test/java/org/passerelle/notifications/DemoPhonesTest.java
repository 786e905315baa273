package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.passerelle.contract.Contract.given;
import static org.passerelle.contract.Contract.givenInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DemoPhonesTest {

    @Inject
    TestingOutbox outbox;

    @Test
    void aMessageWrittenInATransactionAppearsOnItsPhone() {
        UUID id = outbox.sendCode("+447700900101", "123456", null);
        List<Map<String, Object>> messages = messagesOf("+447700900101");
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst())
                .containsEntry("id", id.toString())
                .containsEntry("language", "en")
                .containsEntry("segments", 1)
                .containsEntry("state", "sent")
                .containsOnlyKeys("id", "body", "language", "segments", "at", "state");
        assertThat((String) messages.getFirst().get("body")).contains("123456");
    }

    @Test
    void aKickSendsAtOnce() {
        outbox.sendCodeAndKick("+447700900102", "123456");
        String state = outbox.until(
                () -> outbox.first("select state from messages where contact_hash = ?", outbox.hash("+447700900102")),
                "sent"::equals);
        assertThat(state).isEqualTo("sent");
    }

    @Test
    void aRolledBackTransactionSendsNothing() {
        outbox.sendAndFail("+447700900103");
        assertThat(messagesOf("+447700900103")).isEmpty();
    }

    @Test
    void aPlusSignMayBeLiteralOrEncodedAndAnAddressIsAPhoneToo() {
        outbox.sendCode("+447700900104", "123456", null);
        outbox.sendCode("test.person@example.org", "654321", null);
        for (String path :
                List.of("+447700900104", "%2B447700900104", "test.person@example.org", "test.person%40example.org")) {
            given().urlEncodingEnabled(false)
                    .get("/demo/phones/" + path + "/messages")
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900999", "nobody", "nobody@example.org"})
    void aPhoneWithoutMessagesHasAnEmptyList(String number) {
        assertThat(messagesOf(number)).isEmpty();
    }

    @Test
    void messagesComeOldestFirst() {
        UUID first = outbox.sendCode("+447700900105", "111111", null);
        messagesOf("+447700900105");
        UUID second = outbox.sendCode("+447700900105", "222222", null);
        assertThat(messagesOf("+447700900105"))
                .extracting(message -> message.get("id"))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void receiptsOnlyMoveAMessageForward() {
        String number = "+447700900106";
        UUID id = outbox.sendCode(number, "123456", null);
        messagesOf(number);
        assertThat(receipt(number, id, "failed_temporary")).isEqualTo("failed_temporary");
        assertThat(receipt(number, id, "failed_temporary")).isEqualTo("failed_temporary");
        assertThat(receipt(number, id, "delivered")).isEqualTo("delivered");
        assertThat(receipt(number, id, "delivered")).isEqualTo("delivered");
        assertThat(receipt(number, id, "failed_permanent")).isEqualTo("delivered");
        assertThat(messagesOf(number).getFirst()).containsEntry("state", "delivered");
    }

    @Test
    void aPermanentFailureStays() {
        String number = "+447700900107";
        UUID id = outbox.sendCode(number, "123456", null);
        messagesOf(number);
        assertThat(receipt(number, id, "failed_permanent")).isEqualTo("failed_permanent");
        assertThat(receipt(number, id, "delivered")).isEqualTo("failed_permanent");
    }

    @Test
    void aReceiptForAnUnknownMessageOrAnotherPhoneIsNotFound() {
        UUID id = outbox.sendCode("+447700900108", "123456", null);
        messagesOf("+447700900108");
        for (String path : List.of(
                "+447700900109/messages/" + id,
                "+447700900108/messages/" + UUID.randomUUID(),
                "+447700900108/messages/nonsense",
                "nobody/messages/" + id)) {
            givenInvalid()
                    .contentType("application/json")
                    .body("{\"state\": \"delivered\"}")
                    .post("/demo/phones/" + path + "/receipt")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }
        assertThat(messagesOf("+447700900108").getFirst()).containsEntry("state", "sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\": \"sent\"}",
                "{\"state\": \"DELIVERED\"}",
                "{\"state\": 1}",
                "{}",
                "[]",
                "{\"state\": null}"
            })
    void anUnknownReceiptIsMalformed(String body) {
        givenInvalid()
                .contentType("application/json")
                .body(body)
                .post("/demo/phones/+447700900108/messages/" + UUID.randomUUID() + "/receipt")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    @Test
    void aPhoneCanReplyAndThePageShowsIt() {
        reply("{\"body\": \"YES <b>please</b> 👍\"}").then().statusCode(202);
        given().queryParam("number", "+447700900110")
                .get("/demo/phones")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("YES &lt;b&gt;please&lt;/b&gt; 👍"));
    }

    @Test
    void aReplyHasOneTo1600Characters() {
        reply("{\"body\": \"\"}").then().statusCode(422).body("code", equalTo("text_invalid"));
        reply("{\"body\": \"" + "👍".repeat(1600) + "\"}").then().statusCode(202);
        reply("{\"body\": \"" + "a".repeat(1601) + "\"}").then().statusCode(422);
        reply("{}").then().statusCode(400);
        reply("{\"body\": 5}").then().statusCode(400);
    }

    @Test
    void thePageListsPhonesAndTakesRepliesWithoutScript() {
        outbox.sendCode("+447700900111", "123456", null);
        given().get("/demo/phones")
                .then()
                .statusCode(200)
                .body(containsString("/demo/phones?number=%2B447700900111"))
                .body(containsString("123456"))
                .body(not(containsString("<script")));
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("number=test.replies%40example.org&body=HELP")
                .post("/demo/phones")
                .then()
                .statusCode(303)
                .header("Location", containsString("/demo/phones?number=test.replies%40example.org"));
        given().queryParam("number", "test.replies@example.org")
                .get("/demo/phones")
                .then()
                .statusCode(200)
                .body(containsString("HELP"));
    }

    @Test
    void theContentPolicyAllowsTheStyleOfThePageAndNothingElse() throws NoSuchAlgorithmException {
        Response page = given().get("/demo/phones");
        String html = page.asString();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "';");
    }

    @Test
    void aPlusSignInTheAddressOfThePageMayBeLiteral() {
        given().urlEncodingEnabled(false)
                .get("/demo/phones?number=+447700900113")
                .then()
                .statusCode(200)
                .body(containsString("Phone +447700900113"));
    }

    private static Response reply(String body) {
        return givenInvalid().contentType("application/json").body(body).post("/demo/phones/+447700900110/messages");
    }

    private static List<Map<String, Object>> messagesOf(String number) {
        return given().get("/demo/phones/" + number + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    private static String receipt(String number, UUID id, String state) {
        return given().contentType("application/json")
                .body(Map.of("state", state))
                .post("/demo/phones/" + number + "/messages/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .extract()
                .path("state");
    }
}
