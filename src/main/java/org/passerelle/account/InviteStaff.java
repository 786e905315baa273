package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.RoleSet;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactParser;
import org.passerelle.platform.security.Roles;

/**
 * Invites somebody to work here. Who works here already gets new credentials in place of the old, which end at once with
 * every session: whoever asks for that has lost their phone, or fears that somebody has it.
 */
@ApplicationScoped
class InviteStaff {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ContactParser contacts;
    private final StaffRegister register;
    private final InvitationLetters letters;

    InviteStaff(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ContactParser contacts,
            StaffRegister register,
            InvitationLetters letters) {
        this.sessions = sessions;
        this.clock = clock;
        this.contacts = contacts;
        this.register = register;
        this.letters = letters;
    }

    /** The invitation is by a supervisor; {@code by} is null for whoever runs the service. */
    Uni<InviteOutcome> invite(@Nullable UUID by, String email, String name, Set<String> roles) {
        if (!RoleSet.allowed(roles, Roles.STAFF, Roles.AUDITOR)) {
            return Uni.createFrom().item(new InviteOutcome.RolesInvalid());
        }
        return contacts.parse(email).orElse(null) instanceof Contact.Email address
                ? invite(by, new Invitee(address, name, roles, null))
                : Uni.createFrom().item(new InviteOutcome.EmailInvalid());
    }

    private Uni<InviteOutcome> invite(@Nullable UUID by, Invitee invitee) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> register.enter(tx, by, invitee, now).chain(entered -> switch (entered) {
                    case StaffRegister.Entered.Member member ->
                        letters.send(tx, by, member, invitee, now).map(invited -> invited);
                    case StaffRegister.Entered.Elsewhere _ ->
                        Uni.createFrom().<InviteOutcome>item(new InviteOutcome.Elsewhere());
                    case StaffRegister.Entered.Oneself _ ->
                        Uni.createFrom().<InviteOutcome>item(new InviteOutcome.Oneself());
                    case StaffRegister.Entered.Suspended _ ->
                        Uni.createFrom().<InviteOutcome>item(new InviteOutcome.Suspended());
                }));
    }
}
