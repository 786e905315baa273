package org.passerelle.evidence;

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
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /applications/{id}/identity/challenge}: shows that whoever has the phone knows what the form says. */
@Cancellable(false)
@Path(ChallengeResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class ChallengeResource {

    static final String PATH = Api.V1 + "/applications/{id}/identity/challenge";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AnswerChallenge answerChallenge;
    private final OwnDataDesk desk;

    ChallengeResource(
            CurrentActor current, Idempotency idempotency, AnswerChallenge answerChallenge, OwnDataDesk desk) {
        this.current = current;
        this.idempotency = idempotency;
        this.answerChallenge = answerChallenge;
        this.desk = desk;
    }

    /** Any of their names, the birth date as far as they know it, and the nationality. */
    record Answer(
            @Nullable String name,
            @Nullable WrittenDate birthDate,
            @Nullable String nationality) {}

    /** Whether it was right, and how many wrong answers are left today. */
    record Result(boolean passed, int triesLeft) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> answer(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Answer answer) {
        Actor.Applicant actor = current.applicant();
        String path = PATH.replace("{id}", id.toString());
        return idempotency.once(new IdempotentCall(key, actor.accountId(), "POST", path, answer), () -> answerChallenge
                .answer(actor, id, desk.told(answer.name(), answer.birthDate(), answer.nationality()))
                .map(ChallengeResource::reply));
    }

    private static Response reply(Challenged outcome) {
        return switch (outcome) {
            case Challenged.Passed() ->
                Reply.ok(new Result(true, ChallengeTries.MOST)).response();
            case Challenged.Wrong(int left) -> Reply.ok(new Result(false, left)).response();
            case Challenged.TooMany many ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .build();
            case Challenged.NotYet() -> Problems.of(ProblemType.MOVE_NOT_ALLOWED);
            case Challenged.Unknown() -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
