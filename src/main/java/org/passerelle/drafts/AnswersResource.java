package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Saving and pulling answers. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/answers")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class AnswersResource {

    private final CurrentActor current;
    private final SaveAnswers saveAnswers;
    private final ReadDraft readDraft;
    private final AnswerProblems problems;

    AnswersResource(CurrentActor current, SaveAnswers saveAnswers, ReadDraft readDraft, AnswerProblems problems) {
        this.current = current;
        this.saveAnswers = saveAnswers;
        this.readDraft = readDraft;
        this.problems = problems;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
    public Uni<Response> save(
            UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted, SaveRequest request) {
        if (request.changes().size() > SaveRequest.MOST_CHANGES) {
            return Uni.createFrom().item(Problems.of(ProblemType.TOO_MANY_CHANGES));
        }
        String language = language(accepted);
        return saveAnswers.save(current.actor(), id, request, language).map(outcome -> reply(id, outcome, language));
    }

    @GET
    public Uni<Response> pull(
            UUID id,
            @QueryParam("since") @Nullable String since,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        long seen = since(since);
        String language = language(accepted);
        return readDraft
                .read(current.actor(), id, (_, view) -> new ReplyBuilder(view, problems, language).pulled(seen))
                .map(found -> pulled(id, found, language, known));
    }

    private String language(@Nullable String accepted) {
        return Languages.wanted(accepted, current.actor().language());
    }

    private Response pulled(UUID id, Optional<AnswersReply> found, String language, @Nullable String known) {
        return found.map(reply -> tagged(id, reply, language).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private Reply tagged(UUID id, AnswersReply reply, String language) {
        return Reply.ok(reply)
                .tagged(Long.toString(reply.revision()))
                .seenBy(current.actor(), id)
                .in(problems.spoken(language));
    }

    private Response reply(UUID id, SaveOutcome outcome, String language) {
        return switch (outcome) {
            case SaveOutcome.Saved(AnswersReply reply, var _) ->
                tagged(id, reply, language).response();
            case SaveOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case SaveOutcome.DeviceElsewhere() -> Problems.of(ProblemType.DEVICE_BOUND_ELSEWHERE);
        };
    }

    private static long since(@Nullable String text) {
        try {
            long since = text == null ? 0 : Long.parseLong(text);
            if (since >= 0) {
                return since;
            }
        } catch (NumberFormatException _) {
            // Falls through to the problem.
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
}
