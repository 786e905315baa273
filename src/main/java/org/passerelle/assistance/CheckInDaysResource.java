package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
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

/** {@code /assistance/check-ins/days}: when and where an organisation meets people. */
@Cancellable(false)
@Path(CheckInDaysResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class CheckInDaysResource {

    static final String PATH = Api.V1 + "/assistance/check-ins/days";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final OpenCheckInDay openDay;
    private final Mutiny.SessionFactory sessions;
    private final ContentTags contentTags;

    CheckInDaysResource(
            CurrentActor current,
            Idempotency idempotency,
            OpenCheckInDay openDay,
            Mutiny.SessionFactory sessions,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.openDay = openDay;
        this.sessions = sessions;
        this.contentTags = contentTags;
    }

    record NewDay(String place, Instant opensAt, Instant closesAt) {
        NewDay {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(opensAt, "opensAt");
            Objects.requireNonNull(closesAt, "closesAt");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(@HeaderParam("Idempotency-Key") @Nullable String key, NewDay day) {
        Actor.Helper helper = current.helper();
        IdempotentCall call = new IdempotentCall(key, helper.memberId(), "POST", PATH, day);
        return idempotency.once(call, () -> opened(helper, day));
    }

    private Uni<Response> opened(Actor.Helper helper, NewDay day) {
        return openDay.open(helper, day.place(), day.opensAt(), day.closesAt()).map(found -> found.map(opened ->
                        Reply.created(opened).at(PATH + "/" + opened.id()).response())
                .orElseGet(() -> Problems.of(ProblemType.CHECK_IN_DAY_INVALID)));
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        UUID organisation = current.helper().organisationId();
        return sessions.withStatelessSession(tx -> new CheckInDays(tx).list(organisation, query))
                .map(rows -> contentTags
                        .ok(Page.of(rows, query, CheckInDay::id, Function.identity()))
                        .unless(known));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        UUID organisation = current.helper().organisationId();
        return sessions.withStatelessSession(tx -> new CheckInDays(tx).find(organisation, id))
                .map(day -> day == null
                        ? Problems.of(ProblemType.NOT_FOUND)
                        : contentTags.ok(day).unless(known));
    }
}
