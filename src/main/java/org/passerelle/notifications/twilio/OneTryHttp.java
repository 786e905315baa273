package org.passerelle.notifications.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's connections, to the address of the settings, and without its retries: it would post a message up to three
 * times within a second, unseen by the outbox. It also keeps no copy of the last message.
 */
final class OneTryHttp extends NetworkHttpClient {

    private static final int TOO_MANY_REQUESTS = 429;

    private final TwilioSettings settings;
    private final InstantSource clock;

    OneTryHttp(TwilioSettings settings, InstantSource clock) {
        super(builder(settings));
        this.settings = settings;
        this.clock = clock;
    }

    /** Twilio wants less from us, for so long. */
    static final class Busy extends RuntimeException {

        private final Duration pause;

        private Busy(Duration pause) {
            super("Twilio is busy");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    @Override
    public Response reliableRequest(Request request) {
        Response response = makeRequest(new ReadressedRequest(request, settings.baseUrl()));
        if (response.getStatusCode() == TOO_MANY_REQUESTS) {
            throw new Busy(pause(response));
        }
        return response;
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private Duration pause(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Retry-After"))
                .findFirst()
                .map(header -> RetryAfter.read(header.getValue(), clock.instant(), settings.busyPause()))
                .orElseGet(settings::busyPause);
    }

    private static HttpClientBuilder builder(TwilioSettings settings) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .setResponseTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    private static PoolingHttpClientConnectionManager connections(TwilioSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.concurrency())
                .setMaxConnTotal(settings.concurrency())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
    }
}
