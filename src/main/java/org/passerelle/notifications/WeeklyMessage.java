package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells somebody who waits that nothing is new, on their preferred contact, unless they want to hear less. */
@ApplicationScoped
public class WeeklyMessage {

    /** A night and a crowded morning; later than that something may be new. */
    private static final Duration TRUE_FOR = Duration.ofDays(2);

    private final AccountDesk accounts;
    private final Preferences preferences;
    private final Silences silences;
    private final Outbox outbox;

    WeeklyMessage(AccountDesk accounts, Preferences preferences, Silences silences, Outbox outbox) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.silences = silences;
        this.outbox = outbox;
    }

    /** Writes it in the caller's transaction. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, UUID account, UUID application, Instant now) {
        return preferences
                .of(tx, account)
                .chain(preference -> preference.digest() && !preference.quiet()
                        ? accounts.contactsOf(tx, account)
                        : Uni.createFrom().item(List.<Contact>of()))
                .chain(contacts -> contacts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tell(tx, new Reader(account, contacts.getFirst()), application, now));
    }

    private record Reader(UUID account, Contact contact) {}

    private Uni<Void> tell(Mutiny.StatelessSession tx, Reader reader, UUID application, Instant now) {
        return silences.of(tx, reader.contact(), reader.account())
                .chain(silence -> silence.isPresent()
                        ? Uni.createFrom().voidItem()
                        : accounts.languageOf(tx, reader.account())
                                .chain(language -> outbox.send(
                                        tx, message(reader, language, now).about(application)))
                                .replaceWithVoid());
    }

    private static NewMessage message(Reader reader, String language, Instant now) {
        return new NewMessage(
                reader.account(), reader.contact(), Notice.STILL_HERE, language, Map.of(), now.plus(TRUE_FOR));
    }
}
