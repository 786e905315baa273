package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.PostedFields;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code POST /webhooks/twilio/status}: how far a text got. */
@Cancellable(false)
@Path(TwilioStatusResource.PATH)
class TwilioStatusResource {

    static final String PATH = Api.V1 + "/webhooks/twilio/status";
    static final String SIGNATURE = "X-Twilio-Signature";

    private final ReceiveStatus receiveStatus;

    TwilioStatusResource(ReceiveStatus receiveStatus) {
        this.receiveStatus = receiveStatus;
    }

    @POST
    public Uni<Response> receive(
            @Context HttpServerRequest request,
            @HeaderParam(SIGNATURE) @Nullable String signature,
            @RestQuery("message") @Nullable String message,
            @RestQuery("try") @Nullable String number,
            PostedFields fields) {
        return receiveStatus
                .receive(new SignedCall(PATH, request.query(), fields, signature), message, number)
                .map(TwilioStatusResource::reply);
    }

    private static Response reply(CallOutcome outcome) {
        return outcome.refused()
                ? Problems.of(ProblemType.SIGNATURE_INVALID)
                : Response.noContent().build();
    }
}
