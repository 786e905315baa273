package org.passerelle.account;

/** What became of an invitation. */
sealed interface InviteOutcome {

    /** It is on its way; {@code link} for whom no e-mail can be sent to. */
    record Invited(InvitationBody invitation, String link) implements InviteOutcome {}

    record EmailInvalid() implements InviteOutcome {}

    record RolesInvalid() implements InviteOutcome {}

    /** Nobody gives themselves roles. */
    record Oneself() implements InviteOutcome {}

    /** The address belongs to a member of a partner organisation; only whoever runs the service is told. */
    record Elsewhere() implements InviteOutcome {}

    /** Whoever is suspended is let in again first. */
    record Suspended() implements InviteOutcome {}
}
