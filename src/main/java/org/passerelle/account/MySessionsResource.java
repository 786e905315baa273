package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me/sessions}: where somebody is signed in, and ending it from afar. */
@Cancellable(false)
@Path(MySessionsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class MySessionsResource {

    static final String PATH = Api.V1 + "/me/sessions";

    private final ListSessions listSessions;
    private final EndSession endSession;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    MySessionsResource(
            ListSessions listSessions, EndSession endSession, Idempotency idempotency, CurrentActor currentActor) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return listSessions
                .list(currentActor.applicant(), PageQuery.of(limit, cursor))
                .map(page -> Reply.ok(page).tagged(tag(page)).unless(ifNoneMatch));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Response> end(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = currentActor.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "DELETE", PATH + "/" + id, null);
        return idempotency.once(call, () -> endSession.end(actor, id).map(MySessionsResource::ended));
    }

    private static Response ended(boolean done) {
        return done ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND);
    }

    /** Sessions have no version: the page itself is what must not have changed. */
    private static String tag(Page<ListSessions.Item> page) {
        return Sha256.tag(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}
