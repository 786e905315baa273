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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
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

/** {@code /casework/views}: saved filters of the work list. */
@Cancellable(false)
@Path(ViewsResource.PATH)
class ViewsResource {

    static final String PATH = Api.V1 + "/casework/views";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListViews listViews;
    private final SaveView saveView;
    private final ContentTags contentTags;

    ViewsResource(
            CurrentActor current,
            Idempotency idempotency,
            ListViews listViews,
            SaveView saveView,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listViews = listViews;
        this.saveView = saveView;
        this.contentTags = contentTags;
    }

    record Wanted(String name, @Nullable UUID team, WorkListWords filter) {
        Wanted {
            requireNonNull(name, "name");
            requireNonNull(filter, "filter");
        }
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listViews
                .list(current.staff().staffId(), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> save(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!TeamsResource.named(wanted.name())) {
            return Uni.createFrom().item(Problems.of(ProblemType.NAME_INVALID));
        }
        UUID staff = current.staff().staffId();
        return idempotency.once(new IdempotentCall(key, staff, "POST", PATH, wanted), () -> saveView.save(
                        staff, wanted.name().strip(), wanted.team(), wanted.filter())
                .map(ViewsResource::reply));
    }

    private static Response reply(SavedViewOutcome outcome) {
        return switch (outcome) {
            case SavedViewOutcome.Done(SavedViewBody view) ->
                Reply.created(view).response();
            case SavedViewOutcome.TeamUnknown() -> Problems.of(ProblemType.TEAM_UNKNOWN);
            case SavedViewOutcome.TooMany() -> Problems.of(ProblemType.TOO_MANY_VIEWS);
        };
    }
}
