package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /assistance/vouchers/waiting}: vouchers that wait for a colleague, without anything of whom they are for. */
@Cancellable(false)
@Path(Api.V1 + "/assistance/vouchers/waiting")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class WaitingVouchersResource {

    private final CurrentActor current;
    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ContentTags contentTags;

    WaitingVouchersResource(
            CurrentActor current, Mutiny.SessionFactory sessions, InstantSource clock, ContentTags contentTags) {
        this.current = current;
        this.sessions = sessions;
        this.clock = clock;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        Actor.Helper helper = current.helper();
        return sessions.withStatelessSession(tx -> new WaitingVouchers(tx).list(helper, query, clock.instant()))
                .map(rows -> contentTags
                        .ok(Page.of(rows, query, WaitingVouchers.Item::id, Function.identity()))
                        .unless(known));
    }
}
