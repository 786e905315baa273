package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Filing corrections after submission, and taking one back. */
@Cancellable(false)
@Path(CorrectionsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class FilingResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final FileCorrections fileCorrections;
    private final TakeBackCorrection takeBackCorrection;
    private final Outbox outbox;

    FilingResource(
            CurrentActor current,
            Idempotency idempotency,
            FileCorrections fileCorrections,
            TakeBackCorrection takeBackCorrection,
            Outbox outbox) {
        this.current = current;
        this.idempotency = idempotency;
        this.fileCorrections = fileCorrections;
        this.takeBackCorrection = takeBackCorrection;
        this.outbox = outbox;
    }

    /** The keys to file; none means all. */
    record Wish(@Nullable List<String> keys) {
        private static final int MOST_KEYS = SaveRequest.MOST_CHANGES;

        Wish {
            if (keys != null && (keys.size() > MOST_KEYS || !keys.stream().allMatch(Wish::couldBeKey))) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        private static boolean couldBeKey(@Nullable String key) {
            return key != null && AnswerKey.parse(key).isPresent();
        }
    }

    /** What became of each key; a receipt where something is in force now. */
    record Filed(
            long revision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Receipt receipt,

            List<FilingOutcome.Result> results) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> file(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wish wish) {
        Actor.Applicant actor = current.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", path(id), wish);
        return idempotency.once(call, () -> filed(actor, id, wish)).invoke(outbox::kick);
    }

    @DELETE
    @Path("/{correction}")
    public Uni<Response> takeBack(
            @PathParam("id") UUID id,
            @PathParam("correction") UUID correction,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = current.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "DELETE", path(id) + '/' + correction, null);
        return idempotency.once(call, () -> takenBack(actor, id, correction));
    }

    private static String path(UUID id) {
        return ApplicationsResource.PATH + '/' + id + "/corrections";
    }

    private Uni<Response> filed(Actor.Applicant actor, UUID id, Wish wish) {
        return fileCorrections.file(actor, id, wish.keys()).map(FilingResource::reply);
    }

    private Uni<Response> takenBack(Actor.Applicant actor, UUID id, UUID correction) {
        return takeBackCorrection.takeBack(actor, id, correction).map(FilingResource::reply);
    }

    private static Response reply(FilingOutcome outcome) {
        return switch (outcome) {
            case FilingOutcome.Filed(long revision, Receipt receipt, List<FilingOutcome.Result> results) ->
                Reply.created(new Filed(revision, receipt, results)).response();
            case FilingOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case FilingOutcome.NotNow() -> Problems.of(ProblemType.MOVE_NOT_ALLOWED);
            case FilingOutcome.Incomplete(List<MissingAnswers.Missing> missing) ->
                Problems.with(ProblemType.INCOMPLETE).member("missing", missing).build();
        };
    }

    private static Response reply(TakeBackCorrection.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.nothing().response();
            case NOT_FOUND -> Problems.of(ProblemType.NOT_FOUND);
            case SETTLED -> Problems.of(ProblemType.CORRECTION_SETTLED);
        };
    }
}
