package org.passerelle.casework;

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
import org.passerelle.account.AccountNotices;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/transitions}: what may be done with a case, what it would say, and doing it. */
@Cancellable(false)
@Path(TransitionsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class TransitionsResource {

    static final String PATH = Api.V1 + "/casework/applications/{id}/transitions";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final TransitionDesk desk;
    private final AccountNotices notices;

    TransitionsResource(CurrentActor current, Idempotency idempotency, TransitionDesk desk, AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.desk = desk;
        this.notices = notices;
    }

    @GET
    public Uni<Response> list(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return desk.list(current.staff(), id, known);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> preview(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, TransitionBody body) {
        return desk.preview(current.staff(), body.wish(id, ifMatch));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> make(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            TransitionBody body) {
        Actor.Staff actor = current.staff();
        TransitionWish wish = body.wish(id, ifMatch);
        IdempotentCall call =
                new IdempotentCall(key, actor.staffId(), "POST", PATH.replace("{id}", id.toString()), body);
        return idempotency.once(call, () -> desk.make(actor, wish)).invoke(notices::kick);
    }
}
