package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code PUT /casework/applications/{id}/team}: which team works a case. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/team")
@RolesAllowed(Roles.SUPERVISOR)
class CaseTeamResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final GiveToTeam giveToTeam;

    CaseTeamResource(CurrentActor current, Idempotency idempotency, GiveToTeam giveToTeam) {
        this.current = current;
        this.idempotency = idempotency;
        this.giveToTeam = giveToTeam;
    }

    record Wanted(UUID team) {
        Wanted {
            requireNonNull(team, "team");
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> give(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Wanted wanted) {
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/team";
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "PUT", path, wanted),
                () -> giveToTeam.give(actor, id, wanted.team(), ifMatch).map(AssignmentResource::reply));
    }
}
