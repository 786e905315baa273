package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /assistance/check-ins/days/{id}/people}: the people of a helper to tick off. */
@Cancellable(false)
@Path(CheckInDaysResource.PATH + "/{id}/people")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class CheckInListResource {

    private final CurrentActor current;
    private final ReadCheckInList readList;
    private final ContentTags contentTags;

    CheckInListResource(CurrentActor current, ReadCheckInList readList, ContentTags contentTags) {
        this.current = current;
        this.readList = readList;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readList.read(current.helper(), id, PageQuery.of(limit, cursor))
                .map(found -> found.map(page -> contentTags.ok(page).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }
}
