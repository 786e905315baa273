package org.passerelle.assistance;

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

/** {@code DELETE /applications/{id}/helpers/{grant}}: ends what a helper can see and do. */
@Cancellable(false)
@Path(HelpersResource.PATH + "/{grant}")
@RolesAllowed(Roles.APPLICANT)
class HelperResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final EndAccess endAccess;
    private final GrantNotices notices;

    HelperResource(CurrentActor current, Idempotency idempotency, EndAccess endAccess, GrantNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.endAccess = endAccess;
        this.notices = notices;
    }

    @DELETE
    public Uni<Response> end(UUID id, UUID grant, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = current.applicant();
        String path = HelpersResource.path(id, "/" + grant);
        return idempotency
                .once(new IdempotentCall(key, actor.accountId(), "DELETE", path, null), () -> ended(actor, id, grant))
                .invoke(notices::kick);
    }

    private Uni<Response> ended(Actor.Applicant actor, UUID id, UUID grant) {
        return endAccess
                .end(actor, id, grant)
                .map(found -> found ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND));
    }
}
