package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code PATCH /casework/applications/{id}/marks}: what colleagues must know of a case at a glance. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/marks")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
class MarksResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final MarkCase markCase;

    MarksResource(CurrentActor current, Idempotency idempotency, MarkCase markCase) {
        this.current = current;
        this.idempotency = idempotency;
        this.markCase = markCase;
    }

    /** Members that are left out stay as they are. */
    record Wanted(
            @Nullable Boolean urgent,
            @Nullable Boolean vulnerable,
            @Nullable String referredBy) {

        MarkCase.Change change() {
            return new MarkCase.Change(urgent, vulnerable, referredBy == null ? null : referrer(referredBy));
        }

        private static ReferredBy referrer(String word) {
            return ReferredBy.of(word).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        }
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> mark(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        Actor.Staff actor = current.staff();
        MarkCase.Change change = wanted.change();
        String path = WorkListResource.PATH + "/" + id + "/marks";
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "PATCH", path, wanted),
                () -> markCase.mark(actor, id, change).map(AssignmentResource::reply));
    }
}
