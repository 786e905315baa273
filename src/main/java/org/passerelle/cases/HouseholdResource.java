package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Reading one's household; and how every outcome of changing one is answered. */
@Cancellable(false)
@Path(HouseholdResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class HouseholdResource {

    static final String PATH = Api.V1 + "/applications/{id}/household";

    private final CurrentActor current;
    private final ReadHousehold readHousehold;
    private final ContentTags contentTags;

    HouseholdResource(CurrentActor current, ReadHousehold readHousehold, ContentTags contentTags) {
        this.current = current;
        this.readHousehold = readHousehold;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readHousehold.read(current.actor(), id).map(found -> reply(found, known));
    }

    private Response reply(Optional<HouseholdBody> found, @Nullable String known) {
        return found.map(body -> contentTags.ok(body).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    /** The path of one of a household's calls with the application in it, as idempotency keys count it. */
    static String path(UUID id, String call) {
        return PATH.replace("{id}", id.toString()) + call;
    }

    static Response reply(HouseholdOutcome outcome) {
        return switch (outcome) {
            case HouseholdOutcome.Done() -> Reply.nothing().response();
            case HouseholdOutcome.Invited(NewFamilyCode code) ->
                Reply.created(code).response();
            case HouseholdOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case HouseholdOutcome.Refused(HouseholdRefusal refusal) -> Problems.of(type(refusal));
            case HouseholdOutcome.TooMany(Duration left) ->
                Problems.with(ProblemType.TOO_MANY_TRIES).retryAfter(left).build();
        };
    }

    private static ProblemType type(HouseholdRefusal refusal) {
        return switch (refusal) {
            case CODE_UNKNOWN -> ProblemType.FAMILY_CODE_UNKNOWN;
            case CODE_USED -> ProblemType.FAMILY_CODE_USED;
            case CODE_EXPIRED -> ProblemType.FAMILY_CODE_EXPIRED;
            case CODE_OWN -> ProblemType.FAMILY_CODE_OWN;
            case ELSEWHERE -> ProblemType.HOUSEHOLD_ELSEWHERE;
            case FULL -> ProblemType.HOUSEHOLD_FULL;
            case CLOSED -> ProblemType.HOUSEHOLD_CLOSED;
            case NOT_MAIN -> ProblemType.NOT_MAIN_APPLICANT;
            case CHILD -> ProblemType.CHILD_ALONE;
        };
    }
}
