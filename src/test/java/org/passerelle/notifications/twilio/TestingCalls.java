package org.passerelle.notifications.twilio;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.passerelle.contract.Contract;

/** Calls as Twilio makes them, signed for the public address and sent to the address of this test. */
final class TestingCalls {

    static final String STATUS = "/api/v1/webhooks/twilio/status";
    static final String INBOUND = "/api/v1/webhooks/twilio/inbound";
    static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String publicUrl;

    TestingCalls(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The name of a text that no other test has used. */
    static String newSid() {
        return "SM%08x%024x".formatted(ProcessHandle.current().pid(), NEXT.incrementAndGet());
    }

    String signature(String pathAndQuery, Map<String, String> fields) {
        return StandInSignature.of(TwilioStandIn.TOKEN, publicUrl + pathAndQuery, fields);
    }

    Response post(String pathAndQuery, Map<String, String> fields) {
        return post(Contract.given(), pathAndQuery, StandInForm.encode(fields), signature(pathAndQuery, fields));
    }

    /** Whatever it is: only the reply must keep the contract. */
    static Response post(String pathAndQuery, String body, String signature, Map<String, String> headers) {
        return post(Contract.givenInvalid().headers(headers), pathAndQuery, body, signature);
    }

    private static Response post(RequestSpecification given, String pathAndQuery, String body, String signature) {
        return given.urlEncodingEnabled(false)
                .contentType(FORM)
                .header("X-Twilio-Signature", signature)
                .body(body)
                .post(pathAndQuery);
    }

    /** How often calls ended so. */
    static double counted(String call, String outcome) {
        String metrics = RestAssured.given().get("/q/metrics").asString();
        Pattern line = Pattern.compile(
                "passerelle_twilio_calls_total\\{call=\"" + call + "\",outcome=\"" + outcome + "\"} ([0-9.E]+)");
        Optional<MatchResult> found = line.matcher(metrics).results().findFirst();
        return found.map(result -> Double.parseDouble(result.group(1))).orElse(0.0);
    }
}
