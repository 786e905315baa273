package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/teams/{id}}: what a team is called, whether it takes cases, and who belongs to it. */
@Cancellable(false)
@Path(TeamsResource.PATH + "/{id}")
@RolesAllowed(Roles.SUPERVISOR)
class TeamResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ChangeTeam changeTeam;
    private final JoinTeam joinTeam;
    private final LeaveTeam leaveTeam;

    TeamResource(
            CurrentActor current,
            Idempotency idempotency,
            ChangeTeam changeTeam,
            JoinTeam joinTeam,
            LeaveTeam leaveTeam) {
        this.current = current;
        this.idempotency = idempotency;
        this.changeTeam = changeTeam;
        this.joinTeam = joinTeam;
        this.leaveTeam = leaveTeam;
    }

    /** Members that are left out stay as they are. */
    record Wanted(@Nullable String name, @Nullable Boolean takesCases) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> change(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        String name = wanted.name();
        if (name != null && !TeamsResource.named(name)) {
            return Uni.createFrom().item(Problems.of(ProblemType.NAME_INVALID));
        }
        ChangeTeam.Change change = new ChangeTeam.Change(name == null ? null : name.strip(), wanted.takesCases());
        return idempotency.once(
                call("PATCH", id.toString(), key, wanted),
                () -> changeTeam.change(id, change).map(TeamsResource::reply));
    }

    @PUT
    @Path("/members/{member}")
    public Uni<Response> join(UUID id, UUID member, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                call("PUT", id + "/members/" + member, key, null),
                () -> joinTeam.join(current.staff(), id, member).map(TeamsResource::reply));
    }

    @DELETE
    @Path("/members/{member}")
    public Uni<Response> leave(UUID id, UUID member, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                call("DELETE", id + "/members/" + member, key, null),
                () -> leaveTeam.leave(id, member).map(TeamsResource::reply));
    }

    private IdempotentCall call(String method, String rest, @Nullable String key, @Nullable Object body) {
        return new IdempotentCall(key, current.staff().staffId(), method, TeamsResource.PATH + "/" + rest, body);
    }
}
