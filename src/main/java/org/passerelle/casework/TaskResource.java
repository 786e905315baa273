package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

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
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/casework/tasks/{id}}: reading a task, taking it, giving it back, deciding it. */
@Cancellable(false)
@Path(TasksResource.PATH + "/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.PROGRAMME_MANAGER, Roles.SPECIALIST, Roles.SAFEGUARDING})
class TaskResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final DecideTask decideTask;

    TaskResource(
            CurrentActor current,
            Idempotency idempotency,
            ClaimTask claimTask,
            ReleaseTask releaseTask,
            DecideTask decideTask) {
        this.current = current;
        this.idempotency = idempotency;
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.decideTask = decideTask;
    }

    record Outcome(String outcome, @Nullable String note) {
        Outcome {
            requireNonNull(outcome, "outcome");
        }
    }

    @POST
    @Path("/claim")
    public Uni<Response> claim(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        return idempotency.once(
                call("POST", actor, id + "/claim", key, null),
                () -> claimTask.claim(actor, id).map(TaskResource::reply));
    }

    @DELETE
    @Path("/claim")
    public Uni<Response> release(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        return idempotency.once(
                call("DELETE", actor, id + "/claim", key, null),
                () -> releaseTask.release(actor, id).map(TaskResource::reply));
    }

    @POST
    @Path("/outcome")
    public Uni<Response> decide(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Outcome outcome) {
        if (!TaskNotes.fits(outcome.note())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        Actor.Staff actor = current.staff();
        DecideTask.Decision decision = new DecideTask.Decision(outcome.outcome(), outcome.note());
        return idempotency.once(
                call("POST", actor, id + "/outcome", key, outcome),
                () -> decideTask.decide(actor, id, decision).map(TaskResource::reply));
    }

    private static IdempotentCall call(
            String method, Actor.Staff actor, String rest, @Nullable String key, @Nullable Object body) {
        return new IdempotentCall(key, actor.staffId(), method, TasksResource.PATH + "/" + rest, body);
    }

    private static Response reply(TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Done(TaskBody task) -> Reply.ok(task).response();
            case TaskOutcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case TaskOutcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
            case TaskOutcome.Taken _ -> Problems.of(ProblemType.TASK_TAKEN);
            case TaskOutcome.Over _ -> Problems.of(ProblemType.TASK_DONE);
            case TaskOutcome.NotTrained _ -> Problems.of(ProblemType.FORBIDDEN);
            case TaskOutcome.OtherOfficerNeeded _ -> Problems.of(ProblemType.OTHER_OFFICER_NEEDED);
            case TaskOutcome.OutcomeUnknown _ -> Problems.of(ProblemType.OUTCOME_UNKNOWN);
            case TaskOutcome.NotNow _ -> Problems.of(ProblemType.TASK_NOT_NOW);
        };
    }
}
