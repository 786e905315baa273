package org.passerelle.casework;

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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/teams}: the teams who work cases, and new ones. */
@Cancellable(false)
@Path(TeamsResource.PATH)
class TeamsResource {

    static final String PATH = Api.V1 + "/casework/teams";

    private static final int LONGEST_NAME = 200;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListTeams listTeams;
    private final FormTeam formTeam;
    private final ContentTags contentTags;

    TeamsResource(
            CurrentActor current,
            Idempotency idempotency,
            ListTeams listTeams,
            FormTeam formTeam,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listTeams = listTeams;
        this.formTeam = formTeam;
        this.contentTags = contentTags;
    }

    /** A team takes cases unless it is said otherwise. */
    record Wanted(String name, @Nullable Boolean takesCases) {
        Wanted {
            requireNonNull(name, "name");
        }
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listTeams
                .list(PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @RolesAllowed(Roles.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> form(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!named(wanted.name())) {
            return Uni.createFrom().item(Problems.of(ProblemType.NAME_INVALID));
        }
        boolean takesCases = wanted.takesCases() == null || wanted.takesCases();
        return idempotency.once(
                new IdempotentCall(key, current.staff().staffId(), "POST", PATH, wanted),
                () -> formTeam.form(wanted.name().strip(), takesCases).map(TeamsResource::created));
    }

    static boolean named(String name) {
        return FreeText.fits(name) && name.codePointCount(0, name.length()) <= LONGEST_NAME;
    }

    private static Response created(TeamOutcome outcome) {
        return outcome instanceof TeamOutcome.Done done
                ? Reply.created(done.team()).response()
                : reply(outcome);
    }

    static Response reply(TeamOutcome outcome) {
        return switch (outcome) {
            case TeamOutcome.Done(Teams.Team team) -> Reply.ok(team).response();
            case TeamOutcome.NotFound() -> Problems.of(ProblemType.NOT_FOUND);
            case TeamOutcome.NameTaken() -> Problems.of(ProblemType.TEAM_NAME_TAKEN);
            case TeamOutcome.ColleagueInvalid() -> Problems.of(ProblemType.COLLEAGUE_INVALID);
        };
    }
}
