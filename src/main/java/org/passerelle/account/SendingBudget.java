package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.CodeAsk;
import org.passerelle.notifications.Contact;

/** What may be sent in a day to each destination because somebody asked for it, codes and links together. */
@ApplicationScoped
public class SendingBudget {

    private final Secrets secrets;
    private final Destinations destinations;

    SendingBudget(Secrets secrets, Destinations destinations) {
        this.secrets = secrets;
        this.destinations = destinations;
    }

    /** How long to wait before anything more may go there; empty while something may. */
    public Uni<Optional<Duration>> wait(Mutiny.StatelessSession tx, Contact contact, Instant now) {
        return new CodeBudgets(tx)
                .sent(destinations.prefix(contact), day(now))
                .map(sent -> CodeAsk.decide(List.of(), destinations.budget(sent), now))
                .map(decision -> decision instanceof CodeAsk.TooMany(Duration retryAfter)
                        ? Optional.of(retryAfter)
                        : Optional.empty());
    }

    /** Counts one; the last statement of its transaction, since it holds a row that others want. */
    public Uni<Void> spend(Mutiny.StatelessSession tx, Contact contact, Instant now) {
        return new CodeBudgets(tx).add(destinations.prefix(contact), day(now), secrets.contactHash(contact));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
