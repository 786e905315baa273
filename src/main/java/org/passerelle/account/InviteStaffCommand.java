package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.start.Command;

/**
 * {@code invite-staff <email> <role>…}: invites the first member of staff, or one whom no colleague can let in again.
 * Whoever can run it holds the database and the keys; so the link is shown, too, for where no e-mail arrives.
 */
@ApplicationScoped
class InviteStaffCommand implements Command {

    private final InviteStaff inviteStaff;

    InviteStaffCommand(InviteStaff inviteStaff) {
        this.inviteStaff = inviteStaff;
    }

    @Override
    public String name() {
        return "invite-staff";
    }

    @Override
    public Uni<Said> run(List<String> arguments) {
        if (arguments.size() < 2) {
            return Uni.createFrom().item(new Said(false, "Say whom and as what: invite-staff <email> <role>…"));
        }
        String email = arguments.getFirst();
        Set<String> roles = Set.copyOf(arguments.subList(1, arguments.size()));
        return inviteStaff.invite(null, email, email.split("@")[0], roles).map(InviteStaffCommand::said);
    }

    private static Said said(InviteOutcome outcome) {
        return switch (outcome) {
            case InviteOutcome.Invited(InvitationBody _, String link) ->
                new Said(
                        true,
                        "Invited. An e-mail goes out when the service runs; the same link works for seven days: "
                                + link);
            case InviteOutcome.EmailInvalid _ -> new Said(false, "That is no e-mail address.");
            case InviteOutcome.RolesInvalid _ ->
                new Said(false, "The roles are " + new TreeSet<>(Roles.STAFF) + "; an auditor has no other.");
            case InviteOutcome.Elsewhere _ ->
                new Said(false, "That address works for a partner organisation: its lead has to remove it first.");
            case InviteOutcome.Oneself _, InviteOutcome.Suspended _ ->
                throw new IllegalStateException("Only a colleague is refused for that");
        };
    }
}
