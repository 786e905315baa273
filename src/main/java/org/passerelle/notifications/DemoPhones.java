package org.passerelle.notifications;

import io.quarkus.qute.TemplateData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.MessageSecrets.Source;
import org.passerelle.notifications.message.MessageState;

/** The made-up phones of a demonstration: what they received, what they answer, what their network reports. */
@ApplicationScoped
class DemoPhones {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MessageSecrets secrets;
    private final Receipts receipts;
    private final ReceiveText receiveText;

    DemoPhones(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            MessageSecrets secrets,
            Receipts receipts,
            ReceiveText receiveText) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.receipts = receipts;
        this.receiveText = receiveText;
    }

    /** A message on a phone. */
    @TemplateData
    record Received(UUID id, String body, String language, int segments, Instant at, String state) {}

    /** A phone and the latest thing it received. */
    @TemplateData
    record Phone(String number, String link, Received latest) {}

    /** One line of a conversation; {@code received} is null for what the phone sent. */
    @TemplateData
    record Line(Instant at, String body, @Nullable Received received) {}

    Uni<List<Received>> received(Contact contact) {
        return sessions.withStatelessSession(tx -> new Messages(tx).of(secrets.hashOf(contact)))
                .map(messages -> messages.stream().map(this::open).toList());
    }

    Uni<Boolean> busy(Contact contact) {
        return sessions.withStatelessSession(tx -> new Messages(tx).busy(secrets.hashOf(contact), clock.instant()));
    }

    Uni<List<Phone>> all() {
        return sessions.withStatelessSession(tx -> new Messages(tx).phones())
                .map(rows -> rows.stream().map(this::phone).toList());
    }

    /** Both directions, the newest line first. */
    Uni<List<Line>> conversation(Contact contact) {
        return received(contact).chain(received -> sent(contact)
                .map(sent -> Stream.concat(received.stream().map(DemoPhones::line), sent.stream())
                        .sorted(Comparator.comparing(Line::at).reversed())
                        .toList()));
    }

    Uni<Void> reply(Contact contact, String body) {
        return receiveText.receive(contact, body, null);
    }

    /** Plays the network of the latest try; gives the message, or empty if this phone has none such. */
    Uni<Optional<Received>> receipt(Contact contact, UUID id, MessageState state) {
        byte[] hash = secrets.hashOf(contact);
        return sessions.withStatelessSession(tx -> new ReportedTries(tx).latest(id, hash))
                .call(number -> number == null
                        ? Uni.createFrom().voidItem()
                        : receipts.receive(new Receipt(id, number, null, state, why(state), null)))
                .chain(() -> sessions.withStatelessSession(tx -> new Messages(tx).one(id, hash)))
                .map(found -> Optional.ofNullable(found).map(this::open));
    }

    /** What a made-up network refuses for good, it refuses since there is no such phone. */
    private static SendResult.@Nullable Why why(MessageState state) {
        return state == MessageState.FAILED_PERMANENT ? SendResult.Why.CONTACT : null;
    }

    /** A number as part of an address. */
    static String link(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    private Uni<List<Line>> sent(Contact contact) {
        return sessions.withStatelessSession(tx -> new InboundTexts(tx).of(secrets.hashOf(contact)))
                .map(rows -> rows.stream().map(this::line).toList());
    }

    private Line line(InboundTextRow row) {
        return new Line(row.receivedAt, secrets.openBody(Source.INBOUND, row.id, row.body), null);
    }

    private static Line line(Received received) {
        return new Line(received.at(), received.body(), received);
    }

    private Phone phone(MessageRow row) {
        Contact contact = secrets.openContact(Source.MESSAGES, row.id, row.contactKind, row.contact);
        return new Phone(
                contact.value(),
                link(contact.value()),
                open(new Messages.Shown(
                        row.id, row.notice, row.language, row.body, row.segments, row.state, row.sentAt)));
    }

    private Received open(Messages.Shown message) {
        return new Received(
                message.id(),
                message.body().length == 0 ? "" : secrets.openBody(Source.MESSAGES, message.id(), message.body()),
                message.language(),
                message.segments(),
                message.at(),
                message.state());
    }
}
