package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/staff/members}: who works here, and shutting somebody out. */
@Cancellable(false)
@Path(StaffMembersResource.PATH)
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
class StaffMembersResource {

    static final String PATH = Api.V1 + "/staff/members";

    private final CurrentActor current;
    private final ListStaff listStaff;
    private final SuspendStaff suspendStaff;
    private final ContentTags contentTags;

    StaffMembersResource(
            CurrentActor current, ListStaff listStaff, SuspendStaff suspendStaff, ContentTags contentTags) {
        this.current = current;
        this.listStaff = listStaff;
        this.suspendStaff = suspendStaff;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> members(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listStaff
                .list(PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Roles.SUPERVISOR)
    public Uni<Response> suspend(UUID id) {
        return suspended(id, true);
    }

    @DELETE
    @Path("/{id}/suspension")
    @RolesAllowed(Roles.SUPERVISOR)
    public Uni<Response> letInAgain(UUID id) {
        return suspended(id, false);
    }

    private Uni<Response> suspended(UUID id, boolean suspended) {
        return suspendStaff.suspend(current.staff().staffId(), id, suspended).map(outcome -> switch (outcome) {
            case DONE -> Reply.nothing().response();
            case ONESELF -> Problems.of(ProblemType.OWN_ACCOUNT);
            case UNKNOWN -> Problems.of(ProblemType.NOT_FOUND);
        });
    }
}
