package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

/** Ending a time in which people could not act. */
@Cancellable(false)
@Path(InterruptionsResource.PATH + "/{id}/end")
@RolesAllowed({Roles.SUPERVISOR, Roles.PROGRAMME_MANAGER})
class InterruptionEndResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final EndInterruption endInterruption;

    InterruptionEndResource(CurrentActor current, Idempotency idempotency, EndInterruption endInterruption) {
        this.current = current;
        this.idempotency = idempotency;
        this.endInterruption = endInterruption;
    }

    @POST
    public Uni<Response> end(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff staff = current.staff();
        String path = InterruptionsResource.PATH + "/" + id + "/end";
        return idempotency.once(
                new IdempotentCall(key, staff.staffId(), "POST", path, null),
                () -> endInterruption.end(id, staff).map(InterruptionEndResource::reply));
    }

    private static Response reply(Optional<InterruptionRow> ended) {
        return ended.map(row -> Reply.ok(InterruptionBody.of(row)).response())
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
