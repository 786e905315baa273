package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.PossibleActor;

/** {@code /vouches/{token}}: what somebody reads and answers who was sent a link; nobody need be signed in to look. */
@Cancellable(false)
@Path(VouchLinkResource.PATH)
class VouchLinkResource {

    static final String PATH = Api.V1 + "/vouches/{token}";

    /** Kept replies to those who have no account belong to nobody; their path holds the token. */
    static final UUID NOBODY = new UUID(0, 0);

    private final PossibleActor visitor;
    private final InstantSource clock;
    private final Idempotency idempotency;
    private final ReadVouchLink readVouchLink;
    private final GiveVouch giveVouch;
    private final VouchReplies replies;

    VouchLinkResource(
            PossibleActor visitor,
            InstantSource clock,
            Idempotency idempotency,
            ReadVouchLink readVouchLink,
            GiveVouch giveVouch,
            VouchReplies replies) {
        this.visitor = visitor;
        this.clock = clock;
        this.idempotency = idempotency;
        this.readVouchLink = readVouchLink;
        this.giveVouch = giveVouch;
        this.replies = replies;
    }

    record Sent(VouchBody vouch, @Nullable String deviceToken) {
        Sent {
            requireNonNull(vouch, "vouch");
        }
    }

    @GET
    public Uni<Response> read(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return visit(token, null)
                .chain(visit -> readVouchLink.read(visit, accepted))
                .map(found -> switch (found) {
                    case ReadVouchLink.Found.Shown shown -> replies.spoken(shown.page(), shown.language(), known);
                    case ReadVouchLink.Found.Refused refused -> VouchReplies.refused(refused.why());
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> give(String token, @HeaderParam("Idempotency-Key") @Nullable String key, Sent sent) {
        GiveVouch.Said said = said(sent.vouch());
        IdempotentCall call = new IdempotentCall(key, NOBODY, "POST", PATH.replace("{token}", token), sent);
        return visit(token, sent.deviceToken())
                .chain(visit ->
                        idempotency.once(call, () -> giveVouch.give(visit, said).map(VouchReplies::given)))
                .invoke(replies::kick);
    }

    static GiveVouch.Said said(VouchBody body) {
        return new GiveVouch.Said(
                body, body.read().orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST)));
    }

    private Uni<VouchVisit> visit(String token, @Nullable String deviceToken) {
        return visitor.find().map(actor -> new VouchVisit(token, actor, deviceToken, clock.instant()));
    }
}
