package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** What was proposed and filed, and what became of each. */
@Cancellable(false)
@Path(CorrectionsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class CorrectionsResource {

    static final String PATH = ApplicationsResource.PATH + "/{id}/corrections";

    private final CurrentActor current;
    private final ListCorrections listCorrections;
    private final ContentTags contentTags;

    CorrectionsResource(CurrentActor current, ListCorrections listCorrections, ContentTags contentTags) {
        this.current = current;
        this.listCorrections = listCorrections;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        return listCorrections.list(current.actor(), id, query).map(found -> reply(found, query, known));
    }

    private Response reply(Optional<List<CorrectionBody>> found, PageQuery query, @Nullable String known) {
        return found.map(items -> Page.of(items, query, CorrectionBody::id, Function.identity()))
                .map(page -> contentTags.ok(page).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
