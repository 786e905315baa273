package org.passerelle.partners;

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
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/{id}/members}: who belongs to an organisation, and taking somebody out of it. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/{id}/members")
@RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.LEAD})
class PartnerMembersResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListMembers listMembers;
    private final RemoveMember removeMember;
    private final ContentTags contentTags;

    PartnerMembersResource(
            CurrentActor current,
            Idempotency idempotency,
            ListMembers listMembers,
            RemoveMember removeMember,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listMembers = listMembers;
        this.removeMember = removeMember;
        this.contentTags = contentTags;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.LEAD})
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listMembers
                .list(current.actor(), id, PageQuery.of(limit, cursor))
                .map(found -> found.map(page -> contentTags.ok(page).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    @DELETE
    @Path("/{member}")
    public Uni<Response> remove(UUID id, UUID member, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor by = current.actor();
        String path = PartnersResource.PATH + "/" + id + "/members/" + member;
        IdempotentCall call = new IdempotentCall(key, by.id(), "DELETE", path, null);
        return idempotency.once(call, () -> removeMember.remove(by, id, member).map(PartnerInvitationsResource::reply));
    }
}
