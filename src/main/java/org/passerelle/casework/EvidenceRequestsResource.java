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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.CaseState;
import org.passerelle.casework.ForeseeEvidence.Prospect;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/evidence-requests} and {@code …/preview}: asking a person to show more. */
@Cancellable(false)
@Path(EvidenceRequestsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class EvidenceRequestsResource {

    static final String PATH = WorkListResource.PATH + "/{id}/evidence-requests";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final EvidenceAsking asking;
    private final AccountNotices notices;

    EvidenceRequestsResource(
            CurrentActor current,
            Idempotency idempotency,
            InstantSource clock,
            EvidenceAsking asking,
            AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.clock = clock;
        this.asking = asking;
        this.notices = notices;
    }

    /** What was kept, and where the case stands after it. */
    record Kept(UUID id, CaseState state, long caseVersion) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> ask(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            EvidenceWishBody body) {
        Actor.Staff actor = current.staff();
        EvidenceWish wish = body.wish(id, ifMatch);
        Instant now = clock.instant();
        IdempotentCall call =
                new IdempotentCall(key, actor.staffId(), "POST", PATH.replace("{id}", id.toString()), body);
        return idempotency
                .once(call, () -> asking.ask(actor, wish, now).map(EvidenceRequestsResource::reply))
                .invoke(notices::kick);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> preview(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EvidenceWishBody body) {
        return asking.preview(current.staff(), body.wish(id, ifMatch), clock.instant())
                .map(prospect -> switch (prospect) {
                    case Prospect.Ready ready -> Reply.ok(ready.preview()).response();
                    case Prospect.No(EvidenceAsked why) -> reply(why);
                });
    }

    private static Response reply(EvidenceAsked asked) {
        return switch (asked) {
            case EvidenceAsked.Asked(CaseView view, UUID request) ->
                Reply.created(new Kept(request, view.state(), view.caseVersion()))
                        .response();
            case EvidenceAsked.Invalid _ -> Problems.of(ProblemType.WANTED_INVALID);
            case EvidenceAsked.NotYet _ -> Problems.of(ProblemType.EVIDENCE_NOT_YET);
            case EvidenceAsked.PreviewNeeded _ -> Problems.of(ProblemType.PREVIEW_NEEDED);
            case EvidenceAsked.PreviewStale _ -> Problems.of(ProblemType.PREVIEW_STALE);
            case EvidenceAsked.NotReady(Foresight foresight) ->
                TransitionProblems.of(foresight).build();
        };
    }
}
