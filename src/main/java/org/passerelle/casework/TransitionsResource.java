package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/transitions}: moving a case. */
@Cancellable(false)
@Path(TransitionsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class TransitionsResource {

    static final String PATH = Api.V1 + "/casework/applications/{id}/transitions";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final MakeTransition makeTransition;
    private final AccountNotices notices;

    TransitionsResource(
            CurrentActor current, Idempotency idempotency, MakeTransition makeTransition, AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.makeTransition = makeTransition;
        this.notices = notices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> make(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            TransitionBody body) {
        Actor.Staff actor = current.staff();
        TransitionWish wish = body.wish(id, ifMatch);
        IdempotentCall call =
                new IdempotentCall(key, actor.staffId(), "POST", PATH.replace("{id}", id.toString()), body);
        return idempotency
                .once(call, () -> makeTransition.make(actor, wish).map(TransitionsResource::reply))
                .invoke(notices::kick);
    }

    private static Response reply(TransitionOutcome outcome) {
        return switch (outcome) {
            case TransitionOutcome.Moved(CaseView view) ->
                TransitionResult.of(view, "moved").response();
            case TransitionOutcome.Proposed(CaseView view, UUID proposal) ->
                TransitionResult.proposed(view, proposal).response();
            case TransitionOutcome.ProposalOpen _ -> Problems.of(ProblemType.PROPOSAL_OPEN);
            case TransitionOutcome.PreviewNeeded _ -> Problems.of(ProblemType.PREVIEW_NEEDED);
            case TransitionOutcome.PreviewStale _ -> Problems.of(ProblemType.PREVIEW_STALE);
            case TransitionOutcome.NotReady(Foresight foresight) ->
                TransitionProblems.of(foresight).build();
        };
    }
}
