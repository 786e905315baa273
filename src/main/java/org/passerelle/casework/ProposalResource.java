package org.passerelle.casework;

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
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/proposals/{id}}: confirming a colleague's decision, or declining it. */
@Cancellable(false)
@Path(ProposalsResource.PATH + "/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class ProposalResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ConfirmProposal confirmProposal;
    private final DeclineProposal declineProposal;
    private final AccountNotices notices;

    ProposalResource(
            CurrentActor current,
            Idempotency idempotency,
            ConfirmProposal confirmProposal,
            DeclineProposal declineProposal,
            AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.confirmProposal = confirmProposal;
        this.declineProposal = declineProposal;
        this.notices = notices;
    }

    /** The tag of the preview that was seen. */
    record Confirmation(@Nullable String preview) {}

    /** Why not. */
    record Refusal(@JsonProperty(required = true) String reason) {
        Refusal {
            if (reason == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> confirm(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Confirmation confirmation) {
        Actor.Staff actor = current.staff();
        return idempotency
                .once(call(actor, id + "/confirmation", key, confirmation), () -> confirmProposal
                        .confirm(actor, id, confirmation.preview())
                        .map(ProposalResource::reply))
                .invoke(notices::kick);
    }

    @POST
    @Path("/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> decline(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Refusal refusal) {
        if (!TaskNotes.fits(refusal.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        Actor.Staff actor = current.staff();
        return idempotency.once(
                call(actor, id + "/decline", key, refusal),
                () -> declineProposal.decline(actor, id, refusal.reason()).map(ProposalResource::reply));
    }

    private static IdempotentCall call(Actor.Staff actor, String rest, @Nullable String key, Object body) {
        return new IdempotentCall(key, actor.staffId(), "POST", ProposalsResource.PATH + "/" + rest, body);
    }

    private static Response reply(ProposalOutcome outcome) {
        return switch (outcome) {
            case ProposalOutcome.Confirmed(CaseView view) ->
                TransitionResult.of(view, "moved").response();
            case ProposalOutcome.Declined(CaseView view) ->
                TransitionResult.of(view, "declined").response();
            case ProposalOutcome.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case ProposalOutcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
            case ProposalOutcome.Over _ -> Problems.of(ProblemType.PROPOSAL_OVER);
            case ProposalOutcome.OtherOfficerNeeded _ -> Problems.of(ProblemType.OTHER_OFFICER_NEEDED);
            case ProposalOutcome.PreviewNeeded _ -> Problems.of(ProblemType.PREVIEW_NEEDED);
            case ProposalOutcome.PreviewStale _ -> Problems.of(ProblemType.PREVIEW_STALE);
            case ProposalOutcome.Refused(Foresight foresight) ->
                TransitionProblems.of(foresight).build();
        };
    }
}
