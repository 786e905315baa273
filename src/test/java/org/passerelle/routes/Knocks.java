package org.passerelle.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends calls as bytes, some thousands in a few seconds. */
final class Knocks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A call with its path filled in. */
    record Call(
            String method,
            String path,
            @Nullable String contentType,
            @Nullable Object body,
            Map<String, String> headers) {}

    Answer send(Call call, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + call.path()))
                .timeout(PATIENCE)
                .method(call.method(), body(call));
        call.headers().forEach(request::header);
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(reply.statusCode(), reply.headers().map().keySet(), reply.body());
        } catch (IOException failure) {
            throw new AssertionError(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure);
        }
    }

    private static BodyPublisher body(Call call) {
        if (call.contentType() == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(
                call.contentType().startsWith("application/x-www-form-urlencoded")
                        ? form(call.body())
                        : json(call.body()));
    }

    private static String json(@Nullable Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body == null ? Map.of() : body);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String form(@Nullable Object body) {
        Map<?, ?> fields = JSON.convertValue(body, Map.class);
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(@Nullable Object text) {
        return URLEncoder.encode(String.valueOf(text), UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
