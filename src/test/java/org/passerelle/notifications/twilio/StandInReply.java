package org.passerelle.notifications.twilio;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** What goes back over the wire, whole, in part or not at all. */
record StandInReply(HttpServerRequest request, boolean lost, boolean half) {

    StandInReply(HttpServerRequest request) {
        this(request, false, false);
    }

    StandInReply asLost() {
        return new StandInReply(request, true, false);
    }

    StandInReply asHalf() {
        return new StandInReply(request, false, true);
    }

    void drop() {
        request.connection().close();
    }

    void error(int status, int code) {
        error(status, code, null);
    }

    /** As Twilio words its errors. */
    void error(int status, int code, @Nullable String retryAfter) {
        if (retryAfter != null) {
            request.response().putHeader("Retry-After", retryAfter);
        }
        say(status, """
                {"code": %1$d, "message": "Refused by the stand-in", \
                "more_info": "https://www.twilio.com/docs/errors/%1$d", "status": %2$d}""".formatted(code, status));
    }

    void say(int status, String body) {
        if (lost) {
            return;
        }
        Buffer bytes = Buffer.buffer(body);
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(bytes.length()));
        if (half) {
            response.write(bytes.slice(0, bytes.length() / 2)).onComplete(_ -> drop());
        } else {
            response.end(bytes);
        }
    }
}
