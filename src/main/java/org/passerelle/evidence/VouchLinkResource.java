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
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code /vouches/{token}}: what somebody reads and answers who was sent a link; nobody need be signed in to look. */
@Cancellable(false)
@Path(VouchLinkResource.PATH)
class VouchLinkResource {

    static final String PATH = Api.V1 + "/vouches/{token}";

    /** Kept replies to those who have no account belong to nobody; their path holds the token. */
    static final UUID NOBODY = new UUID(0, 0);

    private final VouchVisits visits;
    private final Idempotency idempotency;
    private final ReadVouchLink readVouchLink;
    private final GiveVouch giveVouch;
    private final ContentTags contentTags;
    private final VouchMessages messages;

    VouchLinkResource(
            VouchVisits visits,
            Idempotency idempotency,
            ReadVouchLink readVouchLink,
            GiveVouch giveVouch,
            ContentTags contentTags,
            VouchMessages messages) {
        this.visits = visits;
        this.idempotency = idempotency;
        this.readVouchLink = readVouchLink;
        this.giveVouch = giveVouch;
        this.contentTags = contentTags;
        this.messages = messages;
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
        return visits.of(token, null)
                .chain(visit -> readVouchLink.read(visit, accepted))
                .map(found -> switch (found) {
                    case ReadVouchLink.Found.Shown shown ->
                        contentTags.ok(shown.page()).in(shown.language()).unless(known);
                    case ReadVouchLink.Found.Refused refused -> refused(refused.why());
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> give(String token, @HeaderParam("Idempotency-Key") @Nullable String key, Sent sent) {
        GiveVouch.Said said = said(sent.vouch());
        IdempotentCall call = new IdempotentCall(key, NOBODY, "POST", PATH.replace("{token}", token), sent);
        return visits.of(token, sent.deviceToken())
                .chain(visit ->
                        idempotency.once(call, () -> giveVouch.give(visit, said).map(VouchLinkResource::given)))
                .invoke(messages::kick);
    }

    static GiveVouch.Said said(VouchBody body) {
        return new GiveVouch.Said(
                body, body.read().orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST)));
    }

    static Response given(VouchOutcome outcome) {
        return switch (outcome) {
            case VouchOutcome.Given(Vouch vouch) ->
                Reply.created(VouchOutcome.Receipt.of(vouch)).response();
            case VouchOutcome.Refused refused -> refused(refused);
            case VouchOutcome.PersonUnknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case VouchOutcome.TooManyTries _ ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(Duration.ofHours(1))
                        .build();
        };
    }

    private static Response refused(VouchOutcome.Refused refused) {
        return refused.part() == null
                ? refused(refused.why())
                : Problems.with(refused.why().problem())
                        .member("part", refused.part())
                        .build();
    }

    static Response refused(VouchRefusal why) {
        return why == VouchRefusal.SIGN_IN_REQUIRED
                ? Problems.with(why.problem())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : Problems.of(why.problem());
    }
}
