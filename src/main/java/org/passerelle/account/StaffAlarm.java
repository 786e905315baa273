package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.Admission;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells a member of staff that somebody tried wrong credentials of theirs so often that sign-in is closed. */
@ApplicationScoped
class StaffAlarm {

    private final StaffSecrets secrets;
    private final StaffPasses passes;
    private final Outbox outbox;

    StaffAlarm(StaffSecrets secrets, StaffPasses passes, Outbox outbox) {
        this.secrets = secrets;
        this.passes = passes;
        this.outbox = outbox;
    }

    /** Does nothing unless the wrong try closed the door and the address is known. */
    Uni<Void> ring(Mutiny.StatelessSession tx, StaffDoor.Answer answer, Instant now) {
        StaffMembers.Known member = answer.member();
        return answer.admission() instanceof Admission.Admitted(Instant until) && until != null && member != null
                ? outbox.send(tx, message(member, until, now)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private NewMessage message(StaffMembers.Known member, Instant until, Instant now) {
        String email = secrets.open(member.id(), "email", member.email());
        Map<String, String> values = Map.of(
                "minutes", Long.toString(Duration.between(now, until).toMinutes()), "pass", passes.pass(email, now));
        return new NewMessage(null, new Contact.Email(email), Notice.STAFF_SIGN_IN_CLOSED, "en", values, until);
    }
}
