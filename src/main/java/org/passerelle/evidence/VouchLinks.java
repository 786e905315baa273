package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.SendingBudget;
import org.passerelle.evidence.vouch.LinkRule;
import org.passerelle.notifications.Contact;

/** Sends links within what nobody may be asked to bear in a day; each takes the place of the one before. */
@ApplicationScoped
class VouchLinks {

    private final VouchVault vault;
    private final SendingBudget budget;
    private final VouchMessages messages;

    VouchLinks(VouchVault vault, SendingBudget budget, VouchMessages messages) {
        this.vault = vault;
        this.budget = budget;
        this.messages = messages;
    }

    /** How long to wait before a link of this request may be sent; empty if it may be at once. */
    Uni<Optional<Duration>> wait(Mutiny.StatelessSession tx, VouchRequest request, Contact contact, Instant now) {
        return new VouchSendings(tx)
                .since(request, now.minus(LinkRule.WITHIN))
                .map(sent -> LinkRule.wait(sent, now))
                .chain(ours -> budget.wait(tx, contact, now).map(theirs -> longer(ours, theirs)));
    }

    /** Counts it last, since that holds a row which others want. */
    Uni<Void> send(Mutiny.StatelessSession tx, VouchRequest request, Contact contact, Instant now) {
        String token = vault.newToken();
        Instant expiresAt = now.plus(LinkRule.LASTS);
        return new VouchRequests(tx)
                .send(request.id(), VouchVault.hash(token).orElseThrow(), expiresAt, now)
                .chain(() -> new VouchSendings(tx).add(request, now))
                .chain(() -> messages.asked(tx, contact, request.language(), token, expiresAt))
                .chain(() -> budget.spend(tx, contact, now));
    }

    /** Whom a request that is not on paper was sent to. */
    Contact contact(VouchRequest request) {
        return Contact.of(request.channel(), vault.openContact(request.id(), request.contact()));
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Duration::compareTo);
    }
}
