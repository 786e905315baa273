package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/assignment}: who works a case. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/assignment")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class AssignmentResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AssignCase assignCase;
    private final ReleaseCase releaseCase;

    AssignmentResource(CurrentActor current, Idempotency idempotency, AssignCase assignCase, ReleaseCase releaseCase) {
        this.current = current;
        this.idempotency = idempotency;
        this.assignCase = assignCase;
        this.releaseCase = releaseCase;
    }

    record Wanted(UUID to) {
        Wanted {
            requireNonNull(to, "to");
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> assign(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Wanted wanted) {
        Actor.Staff actor = current.staff();
        return idempotency.once(
                call("PUT", actor, id, key, wanted),
                () -> assignCase.assign(actor, id, wanted.to(), ifMatch).map(AssignmentResource::reply));
    }

    @DELETE
    public Uni<Response> release(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        return idempotency.once(
                call("DELETE", actor, id, key, null),
                () -> releaseCase.release(actor, id, ifMatch).map(AssignmentResource::reply));
    }

    private static IdempotentCall call(
            String method, Actor.Staff actor, UUID id, @Nullable String key, @Nullable Object body) {
        String path = WorkListResource.PATH + "/" + id + "/assignment";
        return new IdempotentCall(key, actor.staffId(), method, path, body);
    }

    static Response reply(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Done(CaseFile file) ->
                Reply.ok(CaseFileBody.of(file)).tagged(file.tag()).response();
            case FileOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case FileOutcome.ReasonNeeded() -> Problems.of(ProblemType.REASON_NEEDED);
            case FileOutcome.Stale stale -> stale(stale);
            case FileOutcome.VersionMissing() -> Problems.of(ProblemType.PRECONDITION_REQUIRED);
            case FileOutcome.Taken() -> Problems.of(ProblemType.CASE_TAKEN);
            case FileOutcome.ColleagueInvalid() -> Problems.of(ProblemType.COLLEAGUE_INVALID);
            case FileOutcome.TeamUnknown() -> Problems.of(ProblemType.TEAM_UNKNOWN);
            case FileOutcome.NoneWaiting() -> Problems.of(ProblemType.NO_CASE_WAITING);
        };
    }

    private static Response stale(FileOutcome.Stale stale) {
        Problems problem = Problems.with(ProblemType.STALE);
        UUID holder = stale.assignedTo();
        String role = stale.role();
        if (holder != null) {
            problem.member("assignedTo", holder.toString());
        }
        if (role != null) {
            problem.member("role", role);
        }
        return problem.build();
    }
}
