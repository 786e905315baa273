package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/vouches}: who vouched for a person, and what they said. */
@Cancellable(false)
@Path(VouchesResource.PATH)
class VouchesResource {

    static final String PATH = WorkListResource.PATH + "/{id}/vouches";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ReadVouches readVouches;
    private final RevokeVouch revokeVouch;
    private final ContentTags contentTags;

    VouchesResource(
            CurrentActor current,
            Idempotency idempotency,
            ReadVouches readVouches,
            RevokeVouch revokeVouch,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.readVouches = readVouches;
        this.revokeVouch = revokeVouch;
        this.contentTags = contentTags;
    }

    record Why(String reason) {
        Why {
            requireNonNull(reason, "reason");
        }
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readVouches
                .read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, all -> contentTags.ok(all).unless(known)));
    }

    @POST
    @Path("{vouch}/revocation")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> revoke(UUID id, UUID vouch, @HeaderParam("Idempotency-Key") @Nullable String key, Why why) {
        if (!FreeText.fits(why.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        Actor.Staff actor = current.staff();
        String path = PATH.replace("{id}", id.toString()) + "/" + vouch + "/revocation";
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, why), () -> revokeVouch
                .revoke(actor, id, vouch, why.reason())
                .map(found -> CaseResource.reply(found, VouchesResource::done)));
    }

    private static Response done(boolean known) {
        return known ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND);
    }
}
