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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
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

/** What a person does with their case beside its form: challenging a decision, answering, declining a call. */
@Cancellable(false)
@Path(OwnMovesResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class OwnMovesResource {

    static final String PATH = Api.V1 + "/applications/{id}";

    private static final Set<Reason> LATE =
            EnumSet.of(Reason.NOT_TOLD_IN_TIME, Reason.COULD_NOT_ACT_IN_TIME, Reason.NEW_FACTS, Reason.OTHER);

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final MakeOwnMove makeOwnMove;
    private final AccountNotices notices;

    OwnMovesResource(CurrentActor current, Idempotency idempotency, MakeOwnMove makeOwnMove, AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.makeOwnMove = makeOwnMove;
        this.notices = notices;
    }

    /** Why the decision is wrong, and why that comes late where it does. */
    record Challenge(
            @JsonProperty(required = true) String text,
            @Nullable String lateBecause) {

        Challenge {
            if (text == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        @Nullable
        Reason late() {
            return lateBecause == null
                    ? null
                    : Reason.of(lateBecause)
                            .filter(LATE::contains)
                            .orElseThrow(() -> new ProblemException(ProblemType.REASON_UNKNOWN));
        }
    }

    /** Where the case stands after it. */
    record Stands(CaseState state, long caseVersion) {}

    @POST
    @Path("/challenge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> challenge(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Challenge challenge) {
        if (!TaskNotes.fits(challenge.text())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        Actor actor = current.actor();
        Reason late = challenge.late();
        OwnMove move = new OwnMove(id, MoveKind.CHALLENGE, Reason.DECISION_DISPUTED, challenge.text());
        return once(actor, id + "/challenge", key, challenge, () -> makeOwnMove.challenge(actor, move, late));
    }

    @POST
    @Path("/answered")
    public Uni<Response> answered(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        OwnMove move = new OwnMove(id, MoveKind.ANSWER, Reason.ANSWERED, null);
        return once(actor, id + "/answered", key, null, () -> makeOwnMove.make(actor, move));
    }

    @POST
    @Path("/declined-call")
    public Uni<Response> decline(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = current.actor();
        OwnMove move = new OwnMove(id, MoveKind.DECLINE_CALL, Reason.DECLINED, null);
        return once(actor, id + "/declined-call", key, null, () -> makeOwnMove.make(actor, move));
    }

    private Uni<Response> once(
            Actor actor, String rest, @Nullable String key, @Nullable Object body, Supplier<Uni<OwnMoveOutcome>> work) {
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", Api.V1 + "/applications/" + rest, body);
        return idempotency
                .once(call, () -> work.get().map(OwnMovesResource::reply))
                .invoke(notices::kick);
    }

    private static Response reply(OwnMoveOutcome outcome) {
        return switch (outcome) {
            case OwnMoveOutcome.Done(CaseView view) ->
                Reply.ok(new Stands(view.state(), view.caseVersion())).response();
            case OwnMoveOutcome.Unknown() -> Problems.of(ProblemType.NOT_FOUND);
            case OwnMoveOutcome.Refused(Refusal refusal) ->
                Problems.of(
                        refusal == Refusal.CHALLENGE_LATE ? ProblemType.CHALLENGE_LATE : ProblemType.MOVE_NOT_ALLOWED);
        };
    }
}
