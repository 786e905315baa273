package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.InvitePartner;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Roles;

/** Enters an organisation that UKVI has approved, and invites the first of its leads. */
@ApplicationScoped
class RegisterOrganisation {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProfileCheck check;
    private final InvitePartner invitePartner;

    RegisterOrganisation(
            Mutiny.SessionFactory sessions, InstantSource clock, ProfileCheck check, InvitePartner invitePartner) {
        this.sessions = sessions;
        this.clock = clock;
        this.check = check;
        this.invitePartner = invitePartner;
    }

    /** Who is to lead it at first. */
    record Lead(String email, String name) {}

    Uni<OrganisationOutcome> register(UUID by, Profile wanted, Lead lead) {
        return switch (check.check(wanted)) {
            case ProfileCheck.Checked.Bad(ProblemType type) ->
                Uni.createFrom().item(new OrganisationOutcome.Refused(type));
            case ProfileCheck.Checked.Good(Profile profile) ->
                sessions.withStatelessTransaction(tx -> new Organisations(tx)
                        .nameTaken(profile.name(), by)
                        .chain(taken -> taken ? known() : add(tx, row(by, profile, clock.instant()), lead)));
        };
    }

    private Uni<OrganisationOutcome> add(Mutiny.StatelessSession tx, OrganisationRow row, Lead lead) {
        UUID by = row.approvedBy == null ? row.id : row.approvedBy;
        InvitePartner.Wanted wanted = new InvitePartner.Wanted(by, row.id, lead.email(), lead.name(), Roles.LEAD);
        return invitePartner.invite(tx, wanted, row.createdAt).chain(outcome -> switch (outcome) {
            case InvitePartner.Outcome.Invited _ ->
                new Organisations(tx).add(row).map(_ -> new OrganisationOutcome.Done(OrganisationBody.of(row)));
            case InvitePartner.Outcome.EmailInvalid _ -> refused(ProblemType.CONTACT_INVALID);
            case InvitePartner.Outcome.NameInvalid _ -> refused(ProblemType.MALFORMED_REQUEST);
            case InvitePartner.Outcome.Oneself _ ->
                throw new IllegalStateException("Nobody of UKVI belongs to a new organisation");
        });
    }

    private static Uni<OrganisationOutcome> known() {
        return refused(ProblemType.ORGANISATION_KNOWN);
    }

    private static Uni<OrganisationOutcome> refused(ProblemType type) {
        return Uni.createFrom().item(new OrganisationOutcome.Refused(type));
    }

    private static OrganisationRow row(UUID by, Profile profile, Instant now) {
        OrganisationRow row = new OrganisationRow();
        row.id = Ids.next();
        row.describe(profile);
        row.createdAt = now;
        row.approvedAt = now;
        row.approvedBy = by;
        return row;
    }
}
