package org.passerelle.notifications.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Twilio posts to us: reports and texts, signed. */
public final class StandInCalls {

    private static final Map<Vertx, HttpClient> CLIENTS = new ConcurrentHashMap<>();
    private static final java.net.http.HttpClient HTTP = java.net.http.HttpClient.newHttpClient();

    private StandInCalls() {}

    /** The fields of a report; no error when the code is 0. */
    public static Map<String, String> status(String sid, String status, int code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid);
        fields.put("SmsSid", sid);
        fields.put("AccountSid", TwilioStandIn.ACCOUNT);
        fields.put("MessageStatus", status);
        fields.put("SmsStatus", status);
        fields.put("From", "+447700900000");
        fields.put("ApiVersion", "2010-04-01");
        if (code != 0) {
            fields.put("ErrorCode", String.valueOf(code));
        }
        return fields;
    }

    /** The fields of a text. */
    public static Map<String, String> text(String sid, String from, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid);
        fields.put("SmsMessageSid", sid);
        fields.put("SmsSid", sid);
        fields.put("AccountSid", TwilioStandIn.ACCOUNT);
        fields.put("From", from);
        fields.put("To", "+447700900000");
        fields.put("Body", body);
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        fields.put("SmsStatus", "received");
        fields.put("ApiVersion", "2010-04-01");
        return fields;
    }

    /** Posts to an address that is also the public one; gives the status of the reply. */
    public static int post(URI url, Map<String, String> fields) throws IOException, InterruptedException {
        return post(url, url.toString(), fields);
    }

    /** Posts to an address what is signed for another, as it arrives behind a proxy. */
    public static int post(URI url, String signedUrl, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", StandInSignature.of(TwilioStandIn.TOKEN, signedUrl, fields))
                .POST(HttpRequest.BodyPublishers.ofString(StandInForm.encode(fields), UTF_8))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Posts without waiting. */
    static void post(Vertx vertx, String url, Map<String, String> fields) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .putHeader("X-Twilio-Signature", StandInSignature.of(TwilioStandIn.TOKEN, url, fields));
        CLIENTS.computeIfAbsent(vertx, Vertx::createHttpClient)
                .request(options)
                .compose(request -> request.send(StandInForm.encode(fields)))
                .onFailure(failure -> System.err.println("A report is lost: " + failure));
    }
}
