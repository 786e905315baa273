package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.CodeAsk;
import org.passerelle.account.onetime.SentCode;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.Ids;

/** Issues a code inside a transaction: one at a time for each contact, so that asking in parallel gains nothing. */
@ApplicationScoped
class CodeDesk {

    private final Secrets secrets;
    private final Destinations destinations;
    private final Outbox outbox;

    CodeDesk(Secrets secrets, Destinations destinations, Outbox outbox) {
        this.secrets = secrets;
        this.destinations = destinations;
        this.outbox = outbox;
    }

    private record Order(
            Contact contact, CodeUse use, boolean byText, byte[] hash, String prefix, String language, Instant now) {
        LocalDate day() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    Uni<CodeOutcome> issue(Mutiny.StatelessSession tx, Contact contact, CodeUse use, String language, Instant now) {
        return issue(tx, order(contact, use, false, language, now));
    }

    /** A code to sign in, asked for with a text from the phone itself: it has a ceiling of its own. */
    Uni<CodeOutcome> issueByText(Mutiny.StatelessSession tx, Contact contact, String language, Instant now) {
        return issue(tx, order(contact, CodeUse.SIGN_IN, true, language, now));
    }

    private Order order(Contact contact, CodeUse use, boolean byText, String language, Instant now) {
        byte[] hash = secrets.contactHash(contact);
        return new Order(contact, use, byText, hash, destinations.prefix(contact), language, now);
    }

    private Uni<CodeOutcome> issue(Mutiny.StatelessSession tx, Order order) {
        return new Codes(tx)
                .lock(order.hash())
                .chain(() -> decide(tx, order))
                .chain(decision -> act(tx, order, decision));
    }

    private Uni<CodeAsk> decide(Mutiny.StatelessSession tx, Order order) {
        Instant since = order.now().minus(CodeAsk.LOOKS_BACK);
        return new CodeBudgets(tx)
                .sent(order.prefix(), order.day())
                .map(destinations::budget)
                .chain(budget -> new Codes(tx)
                        .sentSince(order.hash(), order.byText(), since)
                        .map(sent -> order.byText()
                                ? CodeAsk.decideByText(sent, budget, order.now())
                                : CodeAsk.decide(sent, budget, order.now())));
    }

    private Uni<CodeOutcome> act(Mutiny.StatelessSession tx, Order order, CodeAsk decision) {
        return switch (decision) {
            case CodeAsk.Granted _ -> send(tx, order).replaceWith(new CodeOutcome.Sent());
            case CodeAsk.TooMany tooMany -> Uni.createFrom().item(new CodeOutcome.TooMany(tooMany.retryAfter()));
        };
    }

    private Uni<Void> send(Mutiny.StatelessSession tx, Order order) {
        String digits = secrets.newCode();
        return new Codes(tx)
                .add(row(order, digits))
                .chain(() -> outbox.send(tx, message(order, digits)))
                .chain(() -> new CodeBudgets(tx).add(order.prefix(), order.day(), order.hash()));
    }

    private CodeRow row(Order order, String digits) {
        CodeRow row = new CodeRow();
        row.id = Ids.next();
        row.contactHash = order.hash();
        row.codeHash = secrets.codeHash(row.id, digits);
        row.language = order.language();
        row.purpose = order.use().kind().code();
        row.subject = order.use().subject();
        row.byText = order.byText();
        row.triesLeft = SentCode.TRIES;
        row.createdAt = order.now();
        return row;
    }

    private static NewMessage message(Order order, String digits) {
        return new NewMessage(
                null,
                order.contact(),
                order.use().notice(),
                order.language(),
                Map.of("code", digits, "minutes", Long.toString(SentCode.LIFETIME.toMinutes())),
                order.now().plus(SentCode.LIFETIME));
    }
}
