package org.passerelle.partners;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.PartnerStaff;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells the leads of an organisation by e-mail what happens to it, in the transaction in which it does. */
@ApplicationScoped
class SuspensionLetters {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    private final PartnerStaff staff;
    private final SuspensionSecrets secrets;
    private final Outbox outbox;

    SuspensionLetters(PartnerStaff staff, SuspensionSecrets secrets, Outbox outbox) {
        this.staff = staff;
        this.secrets = secrets;
        this.outbox = outbox;
    }

    /** It will be suspended, why, and when. */
    Uni<Void> announce(Mutiny.StatelessSession tx, SuspensionRow suspension, Instant takesForceAt) {
        Map<String, String> values =
                Map.of("date", DATE.format(takesForceAt), "text", secrets.openStatement(suspension));
        return tell(tx, suspension.organisationId, Notice.PARTNER_SUSPENDED_SOON, values);
    }

    /** It is suspended, and why. */
    Uni<Void> suspended(Mutiny.StatelessSession tx, SuspensionRow suspension) {
        Map<String, String> values = Map.of("text", secrets.openStatement(suspension));
        return tell(tx, suspension.organisationId, Notice.PARTNER_SUSPENDED, values);
    }

    /** It can help as before. */
    Uni<Void> openAgain(Mutiny.StatelessSession tx, UUID organisation) {
        return tell(tx, organisation, Notice.PARTNER_OPEN_AGAIN, Map.of());
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, UUID organisation, Notice notice, Map<String, String> values) {
        return staff.leads(tx, organisation).chain(leads -> each(tx, PartnerStaff.addresses(leads), notice, values));
    }

    private Uni<Void> each(
            Mutiny.StatelessSession tx, List<Contact.Email> to, Notice notice, Map<String, String> values) {
        return Multi.createFrom()
                .iterable(to)
                .onItem()
                .transformToUniAndConcatenate(
                        email -> outbox.send(tx, new NewMessage(null, email, notice, "en", values, null)))
                .onItem()
                .ignoreAsUni();
    }
}
