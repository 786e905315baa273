package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Opening the application of a child, which their parent answers. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}/household/children")
@RolesAllowed(Roles.APPLICANT)
class ChildrenResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final OpenChildsDraft openChildsDraft;

    ChildrenResource(CurrentActor current, Idempotency idempotency, OpenChildsDraft openChildsDraft) {
        this.current = current;
        this.idempotency = idempotency;
        this.openChildsDraft = openChildsDraft;
    }

    record Start(@JsonProperty(required = true) String form) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Start request) {
        Actor.Applicant actor = current.applicant();
        String path = ApplicationsResource.PATH + "/" + id + "/household/children";
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", path, request);
        return idempotency.once(call, () -> opened(actor, id, request));
    }

    private Uni<Response> opened(Actor.Applicant actor, UUID id, Start request) {
        return openChildsDraft.open(actor, id, request.form()).map(ChildrenResource::reply);
    }

    private static Response reply(OpenChildsDraft.Outcome outcome) {
        return switch (outcome) {
            case OpenChildsDraft.Outcome.Opened(DraftHeader draft) ->
                Reply.created(ApplicationBody.of(draft))
                        .at(ApplicationsResource.PATH + "/" + draft.id())
                        .tagged(draft.tag())
                        .response();
            case OpenChildsDraft.Outcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case OpenChildsDraft.Outcome.Closed() -> Problems.of(ProblemType.HOUSEHOLD_CLOSED);
            case OpenChildsDraft.Outcome.Full() -> Problems.of(ProblemType.HOUSEHOLD_FULL);
            case OpenChildsDraft.Outcome.NotOpen() -> Problems.of(ProblemType.FORM_NOT_OPEN);
            case OpenChildsDraft.Outcome.FormUnknown() -> Problems.of(ProblemType.FORM_UNKNOWN);
        };
    }
}
