package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/staff/invitations}: supervisors invite colleagues, again where one was lost. */
@Cancellable(false)
@Path(StaffInvitationsResource.PATH)
@RolesAllowed(Roles.SUPERVISOR)
class StaffInvitationsResource {

    static final String PATH = Api.V1 + "/staff/invitations";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InviteStaff inviteStaff;
    private final ListInvitations listInvitations;
    private final ContentTags contentTags;

    StaffInvitationsResource(
            CurrentActor current,
            Idempotency idempotency,
            InviteStaff inviteStaff,
            ListInvitations listInvitations,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.inviteStaff = inviteStaff;
        this.listInvitations = listInvitations;
        this.contentTags = contentTags;
    }

    record Wanted(String email, String name, List<String> roles) {
        Wanted {
            requireNonNull(email, "email");
            requireNonNull(name, "name");
            roles = List.copyOf(roles);
        }
    }

    @POST
    public Uni<Response> invite(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!Invitee.named(wanted.name())) {
            return Uni.createFrom().item(Problems.of(ProblemType.MALFORMED_REQUEST));
        }
        UUID by = current.staff().staffId();
        IdempotentCall call = new IdempotentCall(key, by, "POST", PATH, wanted);
        return idempotency.once(call, () -> inviteStaff
                .invite(by, wanted.email(), wanted.name(), Set.copyOf(wanted.roles()))
                .map(StaffInvitationsResource::reply));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listInvitations
                .list(PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    private static Response reply(InviteOutcome outcome) {
        return switch (outcome) {
            case InviteOutcome.Invited(InvitationBody invitation, String _) ->
                Reply.created(invitation).response();
            case InviteOutcome.EmailInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
            case InviteOutcome.RolesInvalid _ -> Problems.of(ProblemType.ROLES_INVALID);
            case InviteOutcome.Oneself _ -> Problems.of(ProblemType.OWN_ACCOUNT);
            case InviteOutcome.Elsewhere _ -> throw new IllegalStateException("A colleague is never told of that");
            case InviteOutcome.Suspended _ -> Problems.of(ProblemType.MEMBER_SUSPENDED);
        };
    }
}
