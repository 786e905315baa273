package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/next}: the case that should be worked next. */
@Cancellable(false)
@Path(NextCaseResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class NextCaseResource {

    static final String PATH = Api.V1 + "/casework/next";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final TakeNextCase takeNextCase;

    NextCaseResource(CurrentActor current, Idempotency idempotency, TakeNextCase takeNextCase) {
        this.current = current;
        this.idempotency = idempotency;
        this.takeNextCase = takeNextCase;
    }

    @POST
    public Uni<Response> take(@HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "POST", PATH, null),
                () -> takeNextCase.take(actor).map(AssignmentResource::reply));
    }
}
