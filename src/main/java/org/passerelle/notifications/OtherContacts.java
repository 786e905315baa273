package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.Circuit;
import org.passerelle.notifications.message.Wanted;

/** Finds another contact of a person for a message: one that was not tried, is not dead, and wants it. */
@ApplicationScoped
class OtherContacts {

    private final AccountDesk accounts;
    private final MessageSecrets secrets;
    private final Silences silences;
    private final List<Channel> channels;

    OtherContacts(AccountDesk accounts, MessageSecrets secrets, Silences silences, @All List<Channel> channels) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.silences = silences;
        this.channels = channels;
    }

    /** The first the person prefers; {@code gates} says which channels take messages now. */
    Uni<Optional<Contact>> next(
            Mutiny.StatelessSession tx, MessageRow row, List<byte[]> tried, Predicate<String> takes) {
        return accounts.contactsOf(tx, row.accountId).chain(contacts -> Multi.createFrom()
                .iterable(contacts)
                .filter(contact -> !in(tried, secrets.hashOf(contact)) && served(contact, takes))
                .onItem()
                .transformToUniAndConcatenate(contact -> usable(tx, row, contact))
                .filter(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? Optional.empty() : found));
    }

    private Uni<Optional<Contact>> usable(Mutiny.StatelessSession tx, MessageRow row, Contact contact) {
        return new Unsettled(tx)
                .dead(secrets.hashOf(contact))
                .chain(dead -> dead ? Uni.createFrom().item(false) : wanted(tx, row, contact))
                .map(usable -> usable ? Optional.of(contact) : Optional.empty());
    }

    private Uni<Boolean> wanted(Mutiny.StatelessSession tx, MessageRow row, Contact contact) {
        return silences.of(tx, contact, row.accountId)
                .map(depth -> depth.isEmpty()
                        || QueuedMessages.wanted(
                                        depth.get(), Notice.of(row.notice).occasion())
                                == Wanted.YES);
    }

    private boolean served(Contact contact, Predicate<String> takes) {
        return channels.stream().anyMatch(channel -> channel.serves(contact) && takes.test(channel.name()));
    }

    /** Those channels whose circuit is closed. */
    static Predicate<String> open(Gates gates) {
        return channel -> gates.take(channel) instanceof Circuit.Gate.Open;
    }

    private static boolean in(List<byte[]> hashes, byte[] one) {
        return hashes.stream().anyMatch(each -> Arrays.equals(each, one));
    }
}
