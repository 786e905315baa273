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

/** {@code /casework/proposals}: decisions that wait for a second officer. */
@Cancellable(false)
@Path(ProposalsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class ProposalsResource {

    static final String PATH = Api.V1 + "/casework/proposals";

    private final CurrentActor current;
    private final ReadProposals readProposals;
    private final ContentTags contentTags;

    ProposalsResource(CurrentActor current, ReadProposals readProposals, ContentTags contentTags) {
        this.current = current;
        this.readProposals = readProposals;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readProposals
                .list(current.staff(), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readProposals
                .read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, body -> contentTags.ok(body).unless(known)));
    }
}
