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
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}/messages}: what was sent, when, and whether it arrived. */
@Cancellable(false)
@Path(Api.V1 + "/casework/applications/{id}/messages")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class SentResource {

    private final CurrentActor current;
    private final ReadSent readSent;
    private final ContentTags contentTags;

    SentResource(CurrentActor current, ReadSent readSent, ContentTags contentTags) {
        this.current = current;
        this.readSent = readSent;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readSent.read(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }
}
