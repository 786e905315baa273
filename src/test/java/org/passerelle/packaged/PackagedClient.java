package org.passerelle.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to a packaged process, with an end to every wait. */
record PackagedClient(HttpClient http, URI base) {

    /** Above every wait that the application bounds; who waits longer was forgotten. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final ObjectMapper JSON = new ObjectMapper();

    static PackagedClient of(PackagedProcess process) throws InterruptedException {
        return new PackagedClient(HttpClient.newHttpClient(), process.uri());
    }

    /** A reply that was read to its end. */
    record Answer(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException failure) {
                throw new AssertionError("Not JSON: " + body, failure);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "");
    }

    Answer send(String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(reply.statusCode(), reply.headers(), reply.body());
    }

    /** Asks for a code and reads it on the made-up phone. */
    String newCode(String number) throws IOException, InterruptedException {
        expect(202, send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + number + "\"}"));
        JsonNode messages = expect(200, get("/demo/phones/" + number.replace("+", "%2B") + "/messages"))
                .json();
        Matcher code =
                CODE.matcher(messages.get(messages.size() - 1).get("body").textValue());
        if (!code.find()) {
            throw new AssertionError("No code arrived");
        }
        return code.group();
    }

    /** The access token of a new session. */
    String signIn(String number) throws IOException, InterruptedException {
        String body = "{\"contact\":\"" + number + "\",\"code\":\"" + newCode(number) + "\"}";
        return expect(201, send("POST", "/api/v1/sign-in/sessions", "", body))
                .json()
                .get("accessToken")
                .textValue();
    }

    /** The id of this person's application, new or not. */
    String openApplication(String token) throws IOException, InterruptedException {
        return send("POST", "/api/v1/applications", token, "{\"form\":\"expression-of-interest\"}")
                .json()
                .get("id")
                .textValue();
    }

    /** Everything stored for an application. */
    JsonNode pull(String application, String token) throws IOException, InterruptedException {
        return expect(200, send("GET", "/api/v1/applications/" + application + "/answers", token, ""))
                .json();
    }

    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + " but was " + answer);
        }
        return answer;
    }
}
