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

/** {@code GET /assistance/applications}: whom a helper helps, and what each is missing. */
@Cancellable(false)
@Path(AssistedResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class RosterResource {

    private final CurrentActor current;
    private final ReadRoster readRoster;
    private final ContentTags contentTags;

    RosterResource(CurrentActor current, ReadRoster readRoster, ContentTags contentTags) {
        this.current = current;
        this.readRoster = readRoster;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("missing") @Nullable String missing,
            @QueryParam("endsBefore") @Nullable String endsBefore,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        RosterFilter filter = RosterFilter.of(missing, endsBefore, reference);
        return readRoster
                .list(current.helper(), filter, PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readRoster
                .find(current.helper(), id)
                .map(item -> item == null
                        ? Problems.of(ProblemType.NOT_FOUND)
                        : contentTags.ok(item).unless(known));
    }
}
