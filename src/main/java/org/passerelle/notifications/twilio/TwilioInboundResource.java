package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.PostedFields;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code POST /webhooks/twilio/inbound}: a text to our number. Answers go through the outbox, never in the reply. */
@Cancellable(false)
@Path(TwilioInboundResource.PATH)
class TwilioInboundResource {

    static final String PATH = Api.V1 + "/webhooks/twilio/inbound";

    /** TwiML that says: do nothing. */
    private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final ReceiveInbound receiveInbound;
    private final TwilioMetrics metrics;

    TwilioInboundResource(ReceiveInbound receiveInbound, TwilioMetrics metrics) {
        this.receiveInbound = receiveInbound;
        this.metrics = metrics;
    }

    @POST
    public Uni<Response> receive(
            @Context HttpServerRequest request,
            @HeaderParam(TwilioStatusResource.SIGNATURE) @Nullable String signature,
            PostedFields fields) {
        return receiveInbound
                .receive(new SignedCall(PATH, request.query(), fields, signature))
                .invoke(outcome -> metrics.called("inbound", outcome))
                .map(TwilioInboundResource::reply);
    }

    private static Response reply(CallOutcome outcome) {
        return switch (outcome) {
            case FORGED, REPLAYED -> Problems.of(ProblemType.SIGNATURE_INVALID);
            case TAKEN -> Response.ok(NOTHING, MediaType.TEXT_XML).build();
            case REPEATED, UNCHANGED, UNKNOWN, IGNORED -> Response.noContent().build();
        };
    }
}
