package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/tasks}: asking for something to be done about a case. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/tasks")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
class CaseTasksResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final GiveTask giveTask;

    CaseTasksResource(CurrentActor current, Idempotency idempotency, InstantSource clock, GiveTask giveTask) {
        this.current = current;
        this.idempotency = idempotency;
        this.clock = clock;
        this.giveTask = giveTask;
    }

    record Wanted(Instant due, String note) {
        Wanted {
            requireNonNull(due, "due");
            requireNonNull(note, "note");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> give(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/tasks";
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "POST", path, wanted), () -> given(actor, id, wanted));
    }

    private Uni<Response> given(Actor.Staff actor, UUID id, Wanted wanted) {
        GiveTask.Wish wish = new GiveTask.Wish(wanted.note(), clock.instant(), wanted.due());
        if (!FreeText.fits(wanted.note())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        return wish.inTime()
                ? giveTask.give(actor, id, wish).map(CaseTasksResource::reply)
                : Uni.createFrom().item(Problems.of(ProblemType.DUE_INVALID));
    }

    private static Response reply(CaseRead<TaskBody> given) {
        return CaseResource.reply(given, task -> Reply.created(task).response());
    }
}
