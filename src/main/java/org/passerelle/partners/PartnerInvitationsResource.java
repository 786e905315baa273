package org.passerelle.partners;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/{id}/invitations}: somebody is asked to work for an organisation, or to choose new credentials. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/{id}/invitations")
@RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.LEAD})
class PartnerInvitationsResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InviteMember inviteMember;

    PartnerInvitationsResource(CurrentActor current, Idempotency idempotency, InviteMember inviteMember) {
        this.current = current;
        this.idempotency = idempotency;
        this.inviteMember = inviteMember;
    }

    record Wanted(String email, String name, String role) {
        Wanted {
            requireNonNull(email, "email");
            requireNonNull(name, "name");
            requireNonNull(role, "role");
        }
    }

    record Invited(UUID member, Instant expiresAt) {}

    @POST
    public Uni<Response> invite(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        Actor by = current.actor();
        String path = PartnersResource.PATH + "/" + id + "/invitations";
        var invitee = new InviteMember.Wanted(wanted.email(), wanted.name(), wanted.role());
        return idempotency.once(
                new IdempotentCall(key, by.id(), "POST", path, wanted),
                () -> inviteMember.invite(by, id, invitee).map(PartnerInvitationsResource::reply));
    }

    static Response reply(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Invited(UUID member, Instant expiresAt) ->
                Reply.created(new Invited(member, expiresAt)).response();
            case MemberOutcome.Removed _ -> Reply.nothing().response();
            case MemberOutcome.Refused(ProblemType type) -> Problems.of(type);
        };
    }
}
