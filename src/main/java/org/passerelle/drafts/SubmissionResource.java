package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Submitting, and reading what was submitted. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}/submission")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class SubmissionResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final SubmitApplication submitApplication;
    private final ReadSubmission readSubmission;
    private final Outbox outbox;

    SubmissionResource(
            CurrentActor current,
            Idempotency idempotency,
            SubmitApplication submitApplication,
            ReadSubmission readSubmission,
            Outbox outbox) {
        this.current = current;
        this.idempotency = idempotency;
        this.submitApplication = submitApplication;
        this.readSubmission = readSubmission;
        this.outbox = outbox;
    }

    @POST
    public Uni<Response> submit(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        String path = ApplicationsResource.PATH + "/" + id + "/submission";
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", path, null);
        return idempotency.once(call, () -> submitted(actor, id, ifMatch)).invoke(outbox::kick);
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readSubmission.read(current.actor(), id).map(found -> sealed(id, found, known));
    }

    private Response sealed(UUID id, Optional<String> json, @Nullable String known) {
        return json.map(text ->
                        ContentTags.written(text).seenBy(current.actor(), id).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private Uni<Response> submitted(Actor actor, UUID id, @Nullable String ifMatch) {
        return submitApplication.submit(actor, id, ifMatch).map(SubmissionResource::reply);
    }

    private static Response reply(SubmitOutcome outcome) {
        return switch (outcome) {
            case SubmitOutcome.Submitted(Receipt receipt) ->
                Reply.created(receipt).response();
            case SubmitOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case SubmitOutcome.NoRevision() -> Problems.of(ProblemType.PRECONDITION_REQUIRED);
            case SubmitOutcome.Stale() -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case SubmitOutcome.Incomplete(List<MissingAnswers.Missing> missing) ->
                Problems.with(ProblemType.INCOMPLETE).member("missing", missing).build();
            case SubmitOutcome.NotNow() -> Problems.of(ProblemType.MOVE_NOT_ALLOWED);
        };
    }
}
