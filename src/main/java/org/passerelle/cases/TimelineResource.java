package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.ListTimeline.Timeline;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/timeline}: every move of a case, the newest last. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/timeline")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class TimelineResource {

    private final ListTimeline listTimeline;
    private final CurrentActor current;

    TimelineResource(ListTimeline listTimeline, CurrentActor current) {
        this.listTimeline = listTimeline;
        this.current = current;
    }

    /** One move: when, between which states, why, and by whom: applicant, helper, staff or system. */
    record Item(Instant at, CaseState from, CaseState to, String reason, String by) {}

    @GET
    public Uni<Response> timeline(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        return listTimeline.of(current.actor(), id, query).map(timeline -> reply(id, timeline, query, known));
    }

    private Response reply(UUID id, Timeline timeline, PageQuery query, @Nullable String known) {
        return switch (timeline) {
            case Timeline.Found(long version, List<CaseMoves.Entry> entries) ->
                Reply.ok(Page.of(entries, query, CaseMoves.Entry::id, TimelineResource::item))
                        .tagged(Long.toString(version))
                        .seenBy(current.actor(), id)
                        .unless(known);
            case Timeline.Unknown() -> Problems.of(ProblemType.NOT_FOUND);
        };
    }

    private static Item item(CaseMoves.Entry entry) {
        return new Item(
                entry.at(),
                entry.from(),
                entry.to(),
                entry.reason().code(),
                entry.by().shownAs());
    }
}
