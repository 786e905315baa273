package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/vouch-requests/{request}}: one of them is sent again, or taken back. */
@Cancellable(false)
@Path(VouchRequestsResource.PATH + "/{request}")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class VouchRequestResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final SendVouchAgain sendVouchAgain;
    private final WithdrawVouchRequest withdrawVouchRequest;
    private final VouchMessages messages;

    VouchRequestResource(
            CurrentActor current,
            Idempotency idempotency,
            SendVouchAgain sendVouchAgain,
            WithdrawVouchRequest withdrawVouchRequest,
            VouchMessages messages) {
        this.current = current;
        this.idempotency = idempotency;
        this.sendVouchAgain = sendVouchAgain;
        this.withdrawVouchRequest = withdrawVouchRequest;
        this.messages = messages;
    }

    @POST
    @Path("sending")
    public Uni<Response> send(UUID id, UUID request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        String path = VouchRequestsResource.path(id, "/" + request + "/sending");
        return idempotency
                .once(new IdempotentCall(key, actor.id(), "POST", path, null), () -> sendVouchAgain
                        .send(actor, id, request)
                        .map(outcome -> VouchRequestsResource.reply(
                                outcome, sent -> Reply.ok(sent).response())))
                .invoke(messages::kick);
    }

    @DELETE
    public Uni<Response> withdraw(UUID id, UUID request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        String path = VouchRequestsResource.path(id, "/" + request);
        return idempotency.once(new IdempotentCall(key, actor.id(), "DELETE", path, null), () -> withdrawVouchRequest
                .withdraw(actor, id, request)
                .map(outcome -> VouchRequestsResource.reply(
                        outcome, _ -> Reply.nothing().response())));
    }
}
