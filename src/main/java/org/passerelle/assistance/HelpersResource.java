package org.passerelle.assistance;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Giving;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/helpers}: who helps with an application, as its owner allows. */
@Cancellable(false)
@Path(HelpersResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class HelpersResource {

    static final String PATH = Api.V1 + "/applications/{id}/helpers";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final GiveAccess giveAccess;
    private final ListHelpers listHelpers;
    private final GrantNotices notices;
    private final ContentTags contentTags;

    HelpersResource(
            CurrentActor current,
            Idempotency idempotency,
            GiveAccess giveAccess,
            ListHelpers listHelpers,
            GrantNotices notices,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.giveAccess = giveAccess;
        this.listHelpers = listHelpers;
        this.notices = notices;
        this.contentTags = contentTags;
    }

    /** The code of a helper, and what to give of what they ask for; all of it where nothing is said. */
    record Gift(
            String code,
            @Nullable List<String> reads,
            @Nullable List<String> writes,
            @Nullable List<String> rights,
            @Nullable Integer days) {
        Gift {
            requireNonNull(code, "code");
        }

        AccessTerms terms() {
            return new AccessTerms(null, reads, writes, rights, days);
        }
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listHelpers
                .list(current.applicant(), id, PageQuery.of(limit, cursor))
                .map(found -> found.map(page -> contentTags.ok(page).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> give(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Gift gift) {
        Actor.Applicant actor = current.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", path(id, ""), gift);
        return idempotency.once(call, () -> given(actor, id, gift)).invoke(notices::kick);
    }

    private Uni<Response> given(Actor.Applicant actor, UUID id, Gift gift) {
        return giveAccess.give(actor, id, gift.code(), gift.terms()).map(outcome -> reply(id, outcome));
    }

    /** The path with the application in it, as idempotency keys count it. */
    static String path(UUID id, String rest) {
        return PATH.replace("{id}", id.toString()) + rest;
    }

    private static Response reply(UUID id, GiveOutcome outcome) {
        return switch (outcome) {
            case GiveOutcome.Given(GrantBody grant) ->
                Reply.created(grant).at(path(id, "/" + grant.id())).response();
            case GiveOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case GiveOutcome.Unknown() -> Problems.of(ProblemType.HELPER_CODE_UNKNOWN);
            case GiveOutcome.Refused(Giving.Refusal refusal) -> Problems.of(type(refusal));
            case GiveOutcome.TooMany(Duration left) ->
                Problems.with(ProblemType.TOO_MANY_TRIES).retryAfter(left).build();
        };
    }

    private static ProblemType type(Giving.Refusal refusal) {
        return switch (refusal) {
            case CODE_USED -> ProblemType.HELPER_CODE_USED;
            case CODE_EXPIRED, NOT_HELPING -> ProblemType.HELPER_CODE_EXPIRED;
            case MORE_THAN_ASKED -> ProblemType.ACCESS_NOT_ASKED;
            case NOT_SOUND -> ProblemType.ACCESS_INVALID;
        };
    }
}
