package org.passerelle.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.lang.JoseException;

/** Where the keys of an outside provider are read. It waits for at most three seconds, so never on an event loop. */
final class OutsideKeySource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final String place;

    OutsideKeySource(String place) {
        this.place = place;
    }

    OutsideKeySet read() throws IOException, JoseException {
        return OutsideKeySet.of(place.startsWith("http") ? fetched() : file());
    }

    private String file() throws IOException {
        Path path = Path.of(place);
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException("The file is too large");
        }
        return Files.readString(path);
    }

    private String fetched() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(place))
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> reply = await(client, request);
            if (reply.statusCode() != OK) {
                throw new IOException("Status " + reply.statusCode());
            }
            return reply.body();
        }
    }

    /** The whole reply, however slowly it drips in, within the time; then the client is shut, whatever it still does. */
    private static HttpResponse<String> await(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            client.shutdownNow();
            throw new IOException("No answer", failure);
        } catch (InterruptedException failure) {
            client.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("No answer", failure);
        }
    }
}
