package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code POST /api/v1/staff/invitations/acceptance}: who was invited chooses a password. */
@Cancellable(false)
@Path(StaffInvitationsResource.PATH + "/acceptance")
class InvitationAcceptanceResource {

    private final AcceptInvitation acceptInvitation;

    InvitationAcceptanceResource(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    record Choice(String token, String password) {
        Choice {
            requireNonNull(token, "token");
            requireNonNull(password, "password");
        }
    }

    record Secret(String totpSecret, String otpauth) {}

    @POST
    public Uni<Response> accept(Choice choice) {
        return acceptInvitation.accept(choice.token(), choice.password()).map(InvitationAcceptanceResource::reply);
    }

    private static Response reply(AcceptInvitation.Outcome outcome) {
        return switch (outcome) {
            case AcceptInvitation.Outcome.Accepted(String secret, String address) ->
                Reply.ok(new Secret(secret, address)).response();
            case AcceptInvitation.Outcome.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case AcceptInvitation.Outcome.Over _ -> Problems.of(ProblemType.INVITATION_OVER);
            case AcceptInvitation.Outcome.PasswordWeak _ -> Problems.of(ProblemType.PASSWORD_WEAK);
        };
    }
}
