package org.passerelle.notifications.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in takes what Twilio takes, and refuses what its published description refuses. */
class StandInTest {

    private static final String MESSAGES = "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Messages";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private TwilioStandIn twilio;

    @BeforeEach
    void start() {
        twilio = TwilioStandIn.start();
    }

    @AfterEach
    void end() {
        twilio.close();
    }

    @Test
    void aSoundRequestIsTakenAndAnsweredWithAMessage() throws Exception {
        Reply reply = send(sound(Map.of()));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("sid")).matches("SM[0-9a-f]{32}");
        assertThat(reply.text("status")).isEqualTo("accepted");
        assertThat(reply.text("to")).isEqualTo("+33639987001");
        assertThat(reply.text("direction")).isEqualTo("outbound-api");
        assertThat(reply.json().get("error_code").isNull()).isTrue();
        assertThat(twilio.sentTo("+33639987001")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "To, 21604",
        "MessagingServiceSid, 21603",
        "Body, 21619",
    })
    void whatIsRequiredMayNotBeMissing(String name, int code) throws Exception {
        Map<String, String> fields = sound(Map.of());
        fields.remove(name);
        refused(send(fields), 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "To, 0639987001, 21211",
        "To, +0639987001, 21211",
        "To, +1234567890123456, 21211",
        "From, a name that is too long, 21212",
        "From, 12345678901, 21212",
        "FallbackFrom, 0639987001, 20001",
        "MessagingServiceSid, MG1, 21705",
        "MessagingServiceSid, AC00000000000000000000000000000003, 21705",
        "StatusCallback, here, 21609",
        "StatusCallback, ftp://example.org/, 21609",
        "ApplicationSid, AC00000000000000000000000000000003, 20001",
        "ContentSid, HX1, 20001",
        "MediaUrl, here, 20001",
        "MaxPrice, much, 20001",
        "Attempt, first, 20001",
        "ValidityPeriod, 0, 20001",
        "ValidityPeriod, 36001, 20001",
        "ValidityPeriod, PT1M, 20001",
        "ProvideFeedback, 1, 20001",
        "ForceDelivery, yes, 20001",
        "SmartEncoded, no, 20001",
        "ShortenUrls, no, 20001",
        "SendAsMms, no, 20001",
        "ContentRetention, keep, 20001",
        "AddressRetention, keep, 20001",
        "TrafficType, paid, 20001",
        "ScheduleType, later, 20001",
        "RiskCheck, maybe, 20001",
        "SendAt, tomorrow, 20001",
        "Bodies, Hello, 20001",
        "body, Hello, 20001"
    })
    void everyFieldKeepsItsType(String name, String value, int code) throws Exception {
        refused(send(sound(Map.of(name, value))), 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "ValidityPeriod, 1",
        "ValidityPeriod, 36000",
        "SmartEncoded, true",
        "ContentRetention, discard",
        "AddressRetention, obfuscate",
        "ScheduleType, fixed",
        "SendAt, 2026-11-20T10:00:00Z",
        "MaxPrice, 0.05",
        "From, +447700900000",
        "From, Passerelle",
        "MediaUrl, https://example.org/a.png"
    })
    void whatTheDescriptionAllowsIsTaken(String name, String value) throws Exception {
        assertThat(send(sound(Map.of(name, value))).status()).isEqualTo(201);
    }

    @Test
    void aTextHasAtMost1600Characters() throws Exception {
        assertThat(send(sound(Map.of("Body", "x".repeat(1600)))).status()).isEqualTo(201);
        refused(send(sound(Map.of("Body", "x".repeat(1601)))), 400, 21617);
    }

    @Test
    void aFieldIsSentOnce() throws Exception {
        String twice = StandInForm.encode(sound(Map.of())) + "&Body=again";
        refused(post(MESSAGES + ".json", twice), 400, 21617);
    }

    @Test
    void onlyTheKeyOfTheAccountOpens() throws Exception {
        refused(post(MESSAGES + ".json", "To=1", "guess"), 401, 20003);
        refused(
                post(MESSAGES.replace(TwilioStandIn.ACCOUNT, "AC00000000000000000000000000000009") + ".json", ""),
                401,
                20003);
    }

    @Test
    void aBodyIsTakenAwayOnlyWhenNothingMoreHappensToTheMessage() throws Exception {
        assertThat(send(sound(Map.of())).status()).isEqualTo(201);
        String sid = twilio.sent().getFirst().sid();
        String one = MESSAGES + "/" + sid + ".json";
        refused(post(one, "Body="), 400, 20009);
        twilio.reach(sid, "delivered");
        refused(post(one, "Body=other"), 400, 20001);
        refused(post(one, ""), 400, 20001);
        Reply emptied = post(one, "Body=");
        assertThat(emptied.status()).isEqualTo(200);
        assertThat(emptied.text("body")).isEmpty();
        assertThat(twilio.sent().getFirst().body()).isEmpty();
        refused(post(MESSAGES + "/SM" + "9".repeat(32) + ".json", "Body="), 404, 20404);
        refused(post(MESSAGES + "/nothing.json", "Body="), 404, 20404);
    }

    @Test
    void aSignatureIsTheOneOfTwiliosDocumentation() {
        assertThat(StandInSignature.of(
                        "12345",
                        "https://example.com/myapp.php?foo=1&bar=2",
                        Map.of(
                                "CallSid", "CA1234567890ABCDE",
                                "Caller", "+14158675310",
                                "Digits", "1234",
                                "From", "+14158675310",
                                "To", "+18005551212")))
                .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }

    private static Map<String, String> sound(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("To", "+33639987001", "MessagingServiceSid", TwilioStandIn.SERVICE, "Body", "Hello"));
        fields.putAll(more);
        return fields;
    }

    private record Reply(int status, JsonNode json) {

        String text(String name) {
            return json.get(name).textValue();
        }
    }

    private Reply send(Map<String, String> fields) throws IOException, InterruptedException {
        return post(MESSAGES + ".json", StandInForm.encode(fields));
    }

    private Reply post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, TwilioStandIn.SECRET);
    }

    private Reply post(String path, String body, String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(twilio.uri().resolve(path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((TwilioStandIn.KEY + ":" + secret).getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> reply = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(reply.statusCode(), JSON.readTree(reply.body()));
    }

    private static void refused(Reply reply, int status, int code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("code").intValue()).isEqualTo(code);
        assertThat(reply.json().get("status").intValue()).isEqualTo(status);
        assertThat(reply.text("message")).contains("Refused");
        assertThat(reply.text("more_info")).isEqualTo("https://www.twilio.com/docs/errors/" + code);
    }
}
