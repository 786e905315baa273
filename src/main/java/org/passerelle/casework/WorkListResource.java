package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications}: the work list. */
@Cancellable(false)
@Path(WorkListResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class WorkListResource {

    static final String PATH = Api.V1 + "/casework/applications";

    private final CurrentActor current;
    private final ListCases listCases;
    private final ContentTags contentTags;

    WorkListResource(CurrentActor current, ListCases listCases, ContentTags contentTags) {
        this.current = current;
        this.listCases = listCases;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("team") @Nullable String team,
            @QueryParam("assigned") @Nullable String assigned,
            @QueryParam("state") @Nullable String state,
            @QueryParam("mark") @Nullable String mark,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("waitingSince") @Nullable String waitingSince,
            @QueryParam("dueBefore") @Nullable String dueBefore,
            @QueryParam("stuck") @Nullable String stuck,
            @QueryParam("order") @Nullable String order,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        WorkListWords words = new WorkListWords(team, assigned, state, mark, waitingSince, dueBefore, stuck, order);
        return listCases
                .list(current.staff(), words, reference, PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }
}
