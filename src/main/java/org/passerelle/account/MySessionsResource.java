package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me/sessions}: where somebody is signed in, and ending it from afar. */
@Cancellable(false)
@Path(Api.V1 + "/me/sessions")
@RolesAllowed(Roles.APPLICANT)
class MySessionsResource {

    private final ListSessions listSessions;
    private final EndSession endSession;
    private final CurrentActor currentActor;

    MySessionsResource(ListSessions listSessions, EndSession endSession, CurrentActor currentActor) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.currentActor = currentActor;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return listSessions
                .list(currentActor.applicant(), PageQuery.of(limit, cursor))
                .map(page -> Reply.ok(page).response());
    }

    @DELETE
    @Path("/{id}")
    public Uni<Response> end(UUID id) {
        return endSession
                .end(currentActor.applicant().accountId(), id)
                .map(ended -> ended ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND));
    }
}
