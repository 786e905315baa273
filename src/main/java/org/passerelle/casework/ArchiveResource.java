package org.passerelle.casework;

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
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/messages}: what was sent to a person, and what they wrote, the newest last. */
@Cancellable(false)
@Path(ArchiveResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class ArchiveResource {

    static final String PATH = Api.V1 + "/applications/{id}/messages";

    private final CurrentActor current;
    private final ReadArchive readArchive;
    private final ContentTags contentTags;

    ArchiveResource(CurrentActor current, ReadArchive readArchive, ContentTags contentTags) {
        this.current = current;
        this.readArchive = readArchive;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readArchive
                .read(current.actor(), id, PageQuery.of(limit, cursor))
                .map(found -> found.map(page ->
                                contentTags.ok(page).seenBy(current.actor(), id).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }
}
