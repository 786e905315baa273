package org.passerelle.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.casework.conversation.Audience;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.PublicAddress;

/** Tells people that a conversation is urgent, and records who was told; that nobody could be is an error of ours. */
@ApplicationScoped
class RingDuty {

    private static final Logger LOG = Logger.getLogger(RingDuty.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DutyDesk duty;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final String publicUrl;

    RingDuty(
            DutyDesk duty,
            Outbox outbox,
            MeterRegistry meters,
            @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.duty = duty;
        this.outbox = outbox;
        this.meters = meters;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    /** What they are told of; {@code escalation} where those on duty did not come in time. */
    record Urgent(UUID conversation, Instant since, boolean escalation, Instant now) {}

    /** In the caller's transaction; the outbox is to be kicked afterwards. */
    Uni<Void> ring(Mutiny.StatelessSession tx, Urgent urgent) {
        return duty.onDuty(tx)
                .chain(onDuty -> duty.supervisors(tx).chain(supervisors -> tell(tx, urgent, onDuty, supervisors)));
    }

    private Uni<Void> tell(
            Mutiny.StatelessSession tx, Urgent urgent, List<DutyDesk.Told> onDuty, List<DutyDesk.Told> supervisors) {
        Audience audience = urgent.escalation()
                ? Audience.next(!onDuty.isEmpty(), !supervisors.isEmpty())
                : Audience.first(!onDuty.isEmpty(), !supervisors.isEmpty());
        List<DutyDesk.Told> told =
                switch (audience) {
                    case DUTY -> onDuty;
                    case SUPERVISORS -> supervisors;
                    case NOBODY -> List.of();
                };
        count(audience, urgent);
        return send(tx, told, urgent).chain(() -> new Alarms(tx).add(row(urgent, audience, told.size())));
    }

    private Uni<Void> send(Mutiny.StatelessSession tx, List<DutyDesk.Told> told, Urgent urgent) {
        List<Contact> contacts =
                told.stream().flatMap(one -> one.contacts().stream()).toList();
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(contact -> outbox.send(tx, message(contact, urgent)))
                .onItem()
                .ignoreAsUni();
    }

    private NewMessage message(Contact contact, Urgent urgent) {
        String time = TIME.format(urgent.since().atZone(PARIS));
        String link = publicUrl + "/staff/conversations/" + urgent.conversation();
        return new NewMessage(null, contact, Notice.DUTY_URGENT, "en", Map.of("time", time, "link", link), null);
    }

    private void count(Audience audience, Urgent urgent) {
        meters.counter(
                        "passerelle.conversations.alarms",
                        "audience",
                        audience.code(),
                        "escalation",
                        Boolean.toString(urgent.escalation()))
                .increment();
        if (audience == Audience.NOBODY) {
            LOG.errorf("There is nobody to tell that the conversation %s is urgent", urgent.conversation());
        }
    }

    private static AlarmRow row(Urgent urgent, Audience audience, int people) {
        AlarmRow row = new AlarmRow();
        row.id = Ids.next();
        row.conversationId = urgent.conversation();
        row.audience = audience.code();
        row.people = people;
        row.escalation = urgent.escalation();
        row.at = urgent.now();
        return row;
    }
}
