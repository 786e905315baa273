package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.ReviewResult;
import org.passerelle.evidence.identity.Weighing.Objection;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/evidence-reviews}: what an officer found of a piece. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/evidence-reviews")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SPECIALIST})
class EvidenceReviewsResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ReviewEvidence reviewEvidence;

    EvidenceReviewsResource(CurrentActor current, Idempotency idempotency, ReviewEvidence reviewEvidence) {
        this.current = current;
        this.idempotency = idempotency;
        this.reviewEvidence = reviewEvidence;
    }

    /** Without the words: replies to repeated requests are kept for a day. */
    record Kept(UUID id, UUID piece, String outcome, int strength, int validity, int revision, Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> review(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, ReviewBody body) {
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/evidence-reviews";
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, body), () -> reviewEvidence
                .review(actor, body.wish(id, actor))
                .map(found -> CaseResource.reply(found, EvidenceReviewsResource::reply)));
    }

    private static Response reply(ReviewResult result) {
        return switch (result) {
            case ReviewResult.Done done -> Reply.created(kept(done)).response();
            case ReviewResult.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case ReviewResult.Changed _ -> Problems.of(ProblemType.PIECE_CHANGED);
            case ReviewResult.NotReady _ -> Problems.of(ProblemType.PIECE_NOT_READY);
            case ReviewResult.OtherOfficerNeeded _ -> Problems.of(ProblemType.OTHER_OFFICER_NEEDED);
            case ReviewResult.SameAsUnknown _ -> Problems.of(ProblemType.PIECE_UNKNOWN);
            case ReviewResult.Refused(Objection objection) -> Problems.of(type(objection));
        };
    }

    private static Kept kept(ReviewResult.Done done) {
        return new Kept(
                done.review().id(),
                done.review().piece(),
                done.review().outcome(),
                done.review().strength(),
                done.review().validity(),
                done.revision(),
                done.review().at());
    }

    private static ProblemType type(Objection objection) {
        return switch (objection) {
            case FIGURES_INVALID -> ProblemType.REVIEW_INVALID;
            case NOT_REVIEWED -> ProblemType.EVIDENCE_TYPE_NOT_HERE;
            case CONDITION_UNKNOWN -> ProblemType.CONDITION_UNKNOWN;
            case STRENGTH_TOO_HIGH -> ProblemType.STRENGTH_TOO_HIGH;
            case SPECIALIST_NEEDED -> ProblemType.SPECIALIST_NEEDED;
            case WORDS_NEEDED -> ProblemType.WORDS_REQUIRED;
        };
    }
}
