package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.InvitePartner;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Invites somebody into an organisation: a lead anybody into their own, UKVI a lead where one is missing. */
@ApplicationScoped
class InviteMember {

    private final MemberStep steps;
    private final InvitePartner invitePartner;
    private final WatchLeads watchLeads;

    InviteMember(MemberStep steps, InvitePartner invitePartner, WatchLeads watchLeads) {
        this.steps = steps;
        this.invitePartner = invitePartner;
        this.watchLeads = watchLeads;
    }

    /** Who is invited and as what. */
    record Wanted(String email, String name, String role) {}

    Uni<MemberOutcome> invite(Actor by, UUID organisation, Wanted wanted) {
        if (!Roles.PARTNERS.contains(wanted.role())) {
            return MemberStep.refused(ProblemType.MALFORMED_REQUEST);
        }
        if (by instanceof Actor.Staff && !wanted.role().equals(Roles.LEAD)) {
            return MemberStep.refused(ProblemType.FORBIDDEN);
        }
        var letter = new InvitePartner.Wanted(by.id(), organisation, wanted.email(), wanted.name(), wanted.role());
        return steps.run(by, organisation, (tx, now) -> invite(tx, letter, now));
    }

    private Uni<MemberOutcome> invite(Mutiny.StatelessSession tx, InvitePartner.Wanted letter, Instant now) {
        return invitePartner
                .invite(tx, letter, now)
                .map(InviteMember::outcome)
                .call(() -> watchLeads.look(tx, letter.organisation(), now));
    }

    private static MemberOutcome outcome(InvitePartner.Outcome outcome) {
        return switch (outcome) {
            case InvitePartner.Outcome.Invited(UUID member, Instant expiresAt) ->
                new MemberOutcome.Invited(member, expiresAt);
            case InvitePartner.Outcome.EmailInvalid _ -> new MemberOutcome.Refused(ProblemType.CONTACT_INVALID);
            case InvitePartner.Outcome.NameInvalid _ -> new MemberOutcome.Refused(ProblemType.MALFORMED_REQUEST);
            case InvitePartner.Outcome.Oneself _ -> new MemberOutcome.Refused(ProblemType.OWN_ACCOUNT);
        };
    }
}
