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

/** {@code GET /casework/applications/{id}/evidence}: what a person showed, and what officers found of it. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/evidence")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST, Roles.AUDITOR})
class CaseEvidenceResource {

    private final CurrentActor current;
    private final ListEvidence listEvidence;
    private final ContentTags contentTags;

    CaseEvidenceResource(CurrentActor current, ListEvidence listEvidence, ContentTags contentTags) {
        this.current = current;
        this.listEvidence = listEvidence;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listEvidence
                .list(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }
}
