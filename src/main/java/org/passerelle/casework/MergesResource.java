package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Merged;
import org.passerelle.cases.status.Refusal;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Making two cases of one person one. */
@Cancellable(false)
@Path(Api.V1 + "/casework/applications/{id}/merges")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class MergesResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final MergeSeen mergeSeen;
    private final AccountNotices notices;

    MergesResource(CurrentActor current, Idempotency idempotency, MergeSeen mergeSeen, AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.mergeSeen = mergeSeen;
        this.notices = notices;
    }

    /** The number of the case that ends. */
    record Merge(@JsonProperty(required = true) String duplicate) {

        Merge {
            if (duplicate == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    /** The case that went on. */
    record Kept(
            UUID id,
            String state,
            long caseVersion,
            @Nullable String reference,
            @Nullable Instant enteredAt) {

        static Kept of(CaseView view) {
            return new Kept(view.id(), view.state().name(), view.caseVersion(), view.reference(), view.enteredAt());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> merge(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Merge request) {
        Actor.Staff by = current.staff();
        String path = Api.V1 + "/casework/applications/" + id + "/merges";
        IdempotentCall call = new IdempotentCall(key, by.staffId(), "POST", path, request);
        return idempotency.once(call, () -> merged(by, id, request, ifMatch)).invoke(notices::kick);
    }

    private Uni<Response> merged(Actor.Staff by, UUID id, Merge request, @Nullable String ifMatch) {
        return mergeSeen
                .merge(by, id, request.duplicate(), ifMatch)
                .map(merged -> CaseResource.reply(merged, MergesResource::reply));
    }

    private static Response reply(Merged merged) {
        return switch (merged) {
            case Merged.Done(CaseView kept) ->
                Reply.ok(Kept.of(kept))
                        .tagged(Long.toString(kept.caseVersion()))
                        .response();
            case Merged.Unknown() -> Problems.of(ProblemType.NOT_FOUND);
            case Merged.DuplicateUnknown() -> Problems.of(ProblemType.REFERENCE_INVALID);
            case Merged.Stale() -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case Merged.Refused(Refusal refusal) ->
                Problems.of(refusal == Refusal.CHILD_ALONE ? ProblemType.CHILD_ALONE : ProblemType.MOVE_NOT_ALLOWED);
        };
    }
}
