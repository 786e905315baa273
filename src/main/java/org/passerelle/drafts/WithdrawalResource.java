package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Refusal;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Withdrawing an application, and taking that back. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}/withdrawal")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class WithdrawalResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final WithdrawApplication withdrawApplication;
    private final UndoWithdrawal undoWithdrawal;
    private final Outbox outbox;

    WithdrawalResource(
            CurrentActor current,
            Idempotency idempotency,
            WithdrawApplication withdrawApplication,
            UndoWithdrawal undoWithdrawal,
            Outbox outbox) {
        this.current = current;
        this.idempotency = idempotency;
        this.withdrawApplication = withdrawApplication;
        this.undoWithdrawal = undoWithdrawal;
        this.outbox = outbox;
    }

    @POST
    public Uni<Response> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        return idempotency
                .once(call("POST", actor, id, key), () -> withdrawn(actor, id, ifMatch))
                .invoke(outbox::kick);
    }

    @DELETE
    public Uni<Response> undo(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        return idempotency
                .once(call("DELETE", actor, id, key), () -> undone(actor, id, ifMatch))
                .invoke(outbox::kick);
    }

    private Uni<Response> withdrawn(Actor actor, UUID id, @Nullable String ifMatch) {
        return withdrawApplication.withdraw(actor, id, ifMatch).map(this::reply);
    }

    private Uni<Response> undone(Actor actor, UUID id, @Nullable String ifMatch) {
        return undoWithdrawal.undo(actor, id, ifMatch).map(this::reply);
    }

    private static IdempotentCall call(String method, Actor actor, UUID id, @Nullable String key) {
        String path = ApplicationsResource.PATH + "/" + id + "/withdrawal";
        return new IdempotentCall(key, actor.id(), method, path, null);
    }

    private Response reply(WithdrawalOutcome outcome) {
        return switch (outcome) {
            case WithdrawalOutcome.Done(DraftHeader application) ->
                Reply.ok(ApplicationBody.of(application))
                        .tagged(application.tag())
                        .seenBy(current.actor(), application.id())
                        .response();
            case WithdrawalOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case WithdrawalOutcome.Stale() -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case WithdrawalOutcome.Refused(Refusal refusal) -> Problems.of(type(refusal));
        };
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case UNDO_EXPIRED -> ProblemType.UNDO_EXPIRED;
            case ANOTHER_APPLICATION_LIVE -> ProblemType.ANOTHER_APPLICATION_LIVE;
            case MOVE_NOT_ALLOWED,
                    REASON_UNKNOWN,
                    ROLE_NOT_ALLOWED,
                    BULK_NOT_ALLOWED,
                    SECOND_PERSON_NEEDED,
                    OTHER_OFFICER_NEEDED,
                    CHALLENGE_LATE,
                    CHILD_ALONE,
                    IDENTITY_NOT_SHOWN,
                    FACE_PHOTO_NOT_COMPARED,
                    PRESENCE_NOT_SHOWN -> ProblemType.MOVE_NOT_ALLOWED;
        };
    }
}
