package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code DELETE /casework/views/{id}}: a filter that is no longer needed. */
@Cancellable(false)
@Path(ViewsResource.PATH + "/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
class ViewResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final DeleteView deleteView;

    ViewResource(CurrentActor current, Idempotency idempotency, DeleteView deleteView) {
        this.current = current;
        this.idempotency = idempotency;
        this.deleteView = deleteView;
    }

    @DELETE
    public Uni<Response> delete(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        String path = ViewsResource.PATH + "/" + id;
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "DELETE", path, null),
                () -> deleteView.delete(actor, id).map(ViewResource::reply));
    }

    private static Response reply(boolean deleted) {
        return deleted ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND);
    }
}
