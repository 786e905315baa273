package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.chain.FoundEntry;

/** {@code GET /audit/entries}: who looked at or changed whose file; reading it is an entry, too. */
@Cancellable(false)
@Path(Api.V1 + "/audit/entries")
@RolesAllowed(Roles.AUDITOR)
class AuditResource {

    private final ReadAudit readAudit;
    private final CurrentActor current;
    private final ContentTags contentTags;

    AuditResource(ReadAudit readAudit, CurrentActor current, ContentTags contentTags) {
        this.readAudit = readAudit;
        this.current = current;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            @Context UriInfo asked,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery page = PageQuery.of(limit, cursor);
        return readAudit
                .read(current.actor(), AuditFilter.of(asked.getQueryParameters()::getFirst), page)
                .map(found -> Page.of(found, page, FoundEntry::id, AuditItem::of))
                .map(items -> contentTags.ok(items).unless(known));
    }
}
