package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.DropWanted;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** What a person was asked to show: {@code GET …/evidence-requests}, and dropping one thing of it. */
@Cancellable(false)
@Path(EvidenceRequestsResource.PATH)
class WantedEvidenceResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListRequests listRequests;
    private final DropWish dropWish;
    private final ContentTags contentTags;

    WantedEvidenceResource(
            CurrentActor current,
            Idempotency idempotency,
            ListRequests listRequests,
            DropWish dropWish,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listRequests = listRequests;
        this.dropWish = dropWish;
        this.contentTags = contentTags;
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST, Roles.AUDITOR})
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listRequests
                .list(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }

    @DELETE
    @Path("/{request}/wanted/{thing}")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Uni<Response> drop(UUID id, UUID request, UUID thing, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff actor = current.staff();
        String path = EvidenceRequestsResource.PATH.replace("{id}", id.toString()) + "/" + request + "/wanted/" + thing;
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "DELETE", path, null), () -> dropWish.drop(
                        actor, new DropWanted.Wanted(id, request, thing))
                .map(found -> CaseResource.reply(found, WantedEvidenceResource::reply)));
    }

    private static Response reply(DropWanted.Dropped dropped) {
        return switch (dropped) {
            case DONE -> Reply.nothing().response();
            case UNKNOWN -> Problems.of(ProblemType.NOT_FOUND);
            case LAST -> Problems.of(ProblemType.LAST_WANTED);
        };
    }
}
