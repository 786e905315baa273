package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.platform.http.PostedFields;

/** Only what Twilio signed, for our public address, and not long ago, gets in. */
@QuarkusTest
class WebhookSignatureTest {

    private static final Map<String, String> FIELDS = StandInCalls.status(TestingCalls.newSid(), "delivered", 0);

    @ConfigProperty(name = "passerelle.public-url")
    String publicUrl;

    private TestingCalls calls;
    private String path;

    @BeforeEach
    void anAddressOfItsOwn() {
        calls = new TestingCalls(publicUrl);
        path = TestingCalls.STATUS + "?message=" + UUID.randomUUID() + "&try=1";
    }

    @Test
    void aSignedCallAboutNoMessageOfOursChangesNothing() {
        assertThat(calls.post(path, FIELDS).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestingCalls.STATUS, TestingCalls.INBOUND})
    void withoutASignatureNobodyGetsInAndItIsCounted(String address) {
        String call = address.equals(TestingCalls.STATUS) ? "status" : "inbound";
        double before = TestingCalls.counted(call, "forged");
        Response reply = Contract.given()
                .contentType(TestingCalls.FORM)
                .body(StandInForm.encode(FIELDS))
                .post(address);
        refused(reply);
        refused(Contract.givenInvalid().post(address));
        refused(Contract.givenInvalid()
                .contentType("application/json")
                .body("{}")
                .post(address));
        assertThat(TestingCalls.counted(call, "forged")).isEqualTo(before + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", "not base64", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void aWrongSignatureIsRefused(String signature) {
        refused(TestingCalls.post(path, StandInForm.encode(FIELDS), signature, Map.of()));
    }

    @Test
    void whatWasAlteredOnItsWayIsRefused() {
        String signature = calls.signature(path, FIELDS);
        Map<String, String> altered = new HashMap<>(FIELDS);
        altered.put("MessageStatus", "failed");
        refused(TestingCalls.post(path, StandInForm.encode(altered), signature, Map.of()));
        Map<String, String> more = new HashMap<>(FIELDS);
        more.put("ErrorCode", "30003");
        refused(TestingCalls.post(path, StandInForm.encode(more), signature, Map.of()));
        refused(TestingCalls.post(path.replace("try=1", "try=2"), StandInForm.encode(FIELDS), signature, Map.of()));
        refused(TestingCalls.post(path + "&try=2", StandInForm.encode(FIELDS), signature, Map.of()));
        refused(TestingCalls.post(TestingCalls.INBOUND, StandInForm.encode(FIELDS), signature, Map.of()));
    }

    @Test
    void aFieldThatComesTwiceIsRefusedWhicheverWasSigned() {
        String twice = StandInForm.encode(FIELDS) + "&MessageStatus=failed";
        refused(TestingCalls.post(path, twice, calls.signature(path, FIELDS), Map.of()));
        Map<String, String> last = new HashMap<>(FIELDS);
        last.put("MessageStatus", "failed");
        refused(TestingCalls.post(path, twice, calls.signature(path, last), Map.of()));
    }

    @Test
    void whatAProxyOrAForgerSaysOfTheAddressHasNoPartInIt() {
        Map<String, String> proxied = Map.of(
                "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "192.0.2.1");
        String body = StandInForm.encode(FIELDS);
        assertThat(TestingCalls.post(path, body, calls.signature(path, FIELDS), proxied)
                        .statusCode())
                .isEqualTo(204);
        String elsewhere = StandInSignature.of(TwilioStandIn.TOKEN, "https://evil.example" + path, FIELDS);
        refused(TestingCalls.post(path, body, elsewhere, proxied));
    }

    @Test
    void theQueryIsSignedAsItStandsThere() {
        String odd = TestingCalls.STATUS + "?message=%2B%20x&try=%31&more=a%2Fb";
        assertThat(TestingCalls.post(odd, StandInForm.encode(FIELDS), calls.signature(odd, FIELDS), Map.of())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void twiliosOwnSecondTryIsTakenQuietlyAndAReplayIsRefused() {
        double repeated = TestingCalls.counted("status", "repeated");
        double replayed = TestingCalls.counted("status", "replayed");
        assertThat(calls.post(path, FIELDS).statusCode()).isEqualTo(204);
        TestingClock.advance(Duration.ofMinutes(59));
        assertThat(calls.post(path, FIELDS).statusCode()).isEqualTo(204);
        assertThat(TestingCalls.counted("status", "repeated")).isEqualTo(repeated + 1);
        TestingClock.advance(Duration.ofMinutes(2));
        refused(calls.post(path, FIELDS));
        assertThat(TestingCalls.counted("status", "replayed")).isEqualTo(replayed + 1);
    }

    @Test
    void aBodyThatCannotBeReadIsSaidToBeSo() {
        String signature = calls.signature(path, FIELDS);
        assertThat(code(TestingCalls.post(path, "MessageSid=%zz", signature, Map.of())))
                .isEqualTo("malformed_request");
        assertThat(code(TestingCalls.post(path, "Body=" + "x".repeat(70_000), signature, Map.of())))
                .isEqualTo("body_too_large");
    }

    @Test
    void withoutAnAuthTokenNothingHolds() {
        SignedCall call = signed("one");
        assertThat(new Signatures(TestingSendText.settings(Map.of()), publicUrl).hold(call))
                .isFalse();
        assertThat(new Signatures(TestingSendText.settings(account("")), publicUrl).hold(call))
                .isFalse();
    }

    @Test
    void whileATokenIsReplacedBothHold() {
        Signatures both = new Signatures(TestingSendText.settings(account("old,new")), publicUrl + "/");
        assertThat(both.hold(signed("old"))).isTrue();
        assertThat(both.hold(signed("new"))).isTrue();
        assertThat(both.hold(signed("other"))).isFalse();
        assertThat(both.hold(signed("old,new"))).isFalse();
    }

    @Test
    void whatIsSignedForAnotherAccountIsRefused() {
        Map<String, String> other = new HashMap<>(FIELDS);
        other.put("AccountSid", "AC00000000000000000000000000000009");
        refused(calls.post(path, other));
        other.remove("AccountSid");
        refused(calls.post(path, other));
    }

    @Test
    void emptyValuesAndAllScriptsAreSignedAsTheyAre() {
        Map<String, String> odd = new HashMap<>(FIELDS);
        odd.put("ErrorCode", "");
        odd.put("Note", "ኣብ 😀 + & = % é");
        assertThat(calls.post(path, odd).statusCode()).isEqualTo(204);
        odd.remove("ErrorCode");
        refused(TestingCalls.post(path, StandInForm.encode(odd) + "&ErrorCode", calls.signature(path, odd), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apply.example.org",
                "https://apply.example.org/",
                "https://Apply.Example.ORG:8443/",
                "https://apply.example.org/some/portal/",
                "http://[2001:db8::1]:8080"
            })
    void thePublicAddressMayHaveAPortAPrefixCapitalsOrASlash(String address) {
        Signatures signatures = new Signatures(TestingSendText.settings(account("token")), address);
        String signed = address.replaceFirst("/$", "") + TestingCalls.STATUS + "?try=1&message=b%2fc&a=";
        String query = "try=1&message=b%2fc&a=";
        assertThat(signatures.hold(call(query, StandInSignature.of("token", signed, FIELDS))))
                .isTrue();
        assertThat(signatures.hold(call("message=b%2fc&try=1&a=", StandInSignature.of("token", signed, FIELDS))))
                .isFalse();
    }

    private static SignedCall call(String query, String signature) {
        return new SignedCall(TestingCalls.STATUS, query, new PostedFields(FIELDS, true), signature);
    }

    private static Map<String, String> account(String tokens) {
        return Map.of("PASSERELLE_TWILIO_ACCOUNT_SID", TwilioStandIn.ACCOUNT, "PASSERELLE_TWILIO_AUTH_TOKEN", tokens);
    }

    private SignedCall signed(String token) {
        return new SignedCall(
                TestingCalls.STATUS,
                null,
                new PostedFields(FIELDS, true),
                StandInSignature.of(token, publicUrl + TestingCalls.STATUS, FIELDS));
    }

    private static void refused(Response reply) {
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(code(reply)).isEqualTo("signature_invalid");
    }

    private static String code(Response reply) {
        return Optional.ofNullable(reply.<String>path("code")).orElse("");
    }
}
