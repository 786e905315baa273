package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /applications/{id}/vouch-requests/{request}/paper}: the paper was filled in, signed and uploaded. */
@Cancellable(false)
@Path(VouchRequestsResource.PATH + "/{request}/paper")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class PaperVouchResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ReceivePaperVouch receivePaperVouch;

    PaperVouchResource(CurrentActor current, Idempotency idempotency, ReceivePaperVouch receivePaperVouch) {
        this.current = current;
        this.idempotency = idempotency;
        this.receivePaperVouch = receivePaperVouch;
    }

    record Paper(UUID piece, @Nullable LocalDate metOn) {
        Paper {
            requireNonNull(piece, "piece");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receive(
            UUID id, UUID request, @HeaderParam("Idempotency-Key") @Nullable String key, Paper paper) {
        Actor actor = current.actor();
        String path = VouchRequestsResource.path(id, "/" + request + "/paper");
        return idempotency.once(new IdempotentCall(key, actor.id(), "POST", path, paper), () -> receivePaperVouch
                .receive(actor, id, request, new ReceivePaperVouch.Paper(paper.piece(), paper.metOn()))
                .map(outcome -> VouchRequestsResource.reply(
                        outcome, taken -> Reply.ok(taken).response())));
    }
}
