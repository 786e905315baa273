package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactParser;

/**
 * Invites somebody to work for a partner organisation, by the same letter as staff. Who works for it already gets new
 * credentials in place of the old. An address that works elsewhere gets no letter, and nobody learns that.
 */
@ApplicationScoped
public class InvitePartner {

    private final ContactParser contacts;
    private final StaffRegister register;
    private final InvitationLetters letters;

    InvitePartner(ContactParser contacts, StaffRegister register, InvitationLetters letters) {
        this.contacts = contacts;
        this.register = register;
        this.letters = letters;
    }

    /** Who is invited, by whom and as what; {@code role} is one of {@link org.passerelle.platform.security.Roles}. */
    public record Wanted(UUID by, UUID organisation, String email, String name, String role) {

        /** Its text form says nothing, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** What became of an invitation. */
    public sealed interface Outcome {
        record Invited(UUID member, Instant expiresAt) implements Outcome {}

        record EmailInvalid() implements Outcome {}

        record NameInvalid() implements Outcome {}

        record Oneself() implements Outcome {}
    }

    /** In the caller's transaction; the outbox is to be kicked afterwards. */
    public Uni<Outcome> invite(Mutiny.StatelessSession tx, Wanted wanted, Instant now) {
        if (!Invitee.named(wanted.name())) {
            return Uni.createFrom().item(new Outcome.NameInvalid());
        }
        return contacts.parse(wanted.email()).orElse(null) instanceof Contact.Email address
                ? invite(tx, wanted, invitee(wanted, address), now)
                : Uni.createFrom().item(new Outcome.EmailInvalid());
    }

    private Uni<Outcome> invite(Mutiny.StatelessSession tx, Wanted wanted, Invitee invitee, Instant now) {
        return register.enter(tx, wanted.by(), invitee, now).chain(entered -> switch (entered) {
            case StaffRegister.Entered.Member member ->
                letters.send(tx, wanted.by(), member, invitee, now).map(InvitePartner::invited);
            case StaffRegister.Entered.Oneself _ -> Uni.createFrom().<Outcome>item(new Outcome.Oneself());
            case StaffRegister.Entered.Elsewhere _, StaffRegister.Entered.Suspended _ ->
                throw new IllegalStateException("A member who left has no address by which to be found");
        });
    }

    private static Outcome invited(InviteOutcome.Invited invited) {
        return new Outcome.Invited(
                invited.invitation().member(), invited.invitation().expiresAt());
    }

    private static Invitee invitee(Wanted wanted, Contact.Email address) {
        return new Invitee(address, wanted.name(), Set.of(wanted.role()), wanted.organisation());
    }
}
