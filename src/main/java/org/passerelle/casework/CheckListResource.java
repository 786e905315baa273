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
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}/checks}: every check about a case. */
@Cancellable(false)
@Path(ChecksResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
class CheckListResource {

    private final CurrentActor current;
    private final ReadChecks readChecks;
    private final ContentTags contentTags;

    CheckListResource(CurrentActor current, ReadChecks readChecks, ContentTags contentTags) {
        this.current = current;
        this.readChecks = readChecks;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readChecks
                .read(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }
}
