package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.Deliveries;
import org.passerelle.notifications.deadline.Ending;
import org.passerelle.notifications.deadline.History;
import org.passerelle.notifications.deadline.Proof;
import org.passerelle.notifications.deadline.Stop;

/** Gathers what happened to a deadline: proofs, failing messages, outages, interruptions. */
@ApplicationScoped
class Histories {

    private final AccountDesk accounts;
    private final MessageSecrets secrets;

    Histories(AccountDesk accounts, MessageSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    Uni<History> of(Mutiny.StatelessSession tx, DeadlineRow row) {
        return stops(tx, row)
                .chain(stops -> new StoredDeadlines(tx).messages(row.id).chain(messages -> new MessageFates(tx)
                        .delivered(row.id)
                        .chain(delivered -> proof(tx, row, delivered))
                        .map(proof -> history(row, !messages.isEmpty(), proof.orElse(null), stops))));
    }

    /** What became of the messages to each of the account's contacts, as they are today. */
    Uni<List<List<MessageFates.Fate>>> fates(Mutiny.StatelessSession tx, DeadlineRow row) {
        return fates(tx, accounts.contactsOf(tx, row.accountId), row.openedAt);
    }

    Uni<List<List<MessageFates.Fate>>> fates(Mutiny.StatelessSession tx, Uni<List<Contact>> contacts, Instant since) {
        return contacts.map(all -> all.stream().map(secrets::hashOf).toList())
                .chain(hashes -> new MessageFates(tx).since(hashes, since).map(found -> byContact(hashes, found)));
    }

    private static List<List<MessageFates.Fate>> byContact(List<byte[]> hashes, List<MessageFates.Fate> found) {
        return hashes.stream()
                .map(hash -> found.stream()
                        .filter(fate -> Arrays.equals(fate.contact(), hash))
                        .toList())
                .toList();
    }

    private Uni<List<Stop>> stops(Mutiny.StatelessSession tx, DeadlineRow row) {
        return new StopTimes(tx).since(row.applicationId, row.id, row.openedAt).chain(stops -> fates(tx, row)
                .map(contacts -> Stream.concat(stops.stream(), failing(contacts).stream())
                        .toList()));
    }

    private static List<Stop> failing(List<List<MessageFates.Fate>> contacts) {
        return Deliveries.stops(contacts.stream()
                .map(fates -> new Deliveries(fates.stream()
                        .map(fate -> new Deliveries.Sent(fate.takenAt(), fate.deliveredAt(), fate.failedAt()))
                        .toList()))
                .toList());
    }

    private Uni<Optional<Proof>> proof(Mutiny.StatelessSession tx, DeadlineRow row, Optional<Instant> delivered) {
        Uni<Optional<Instant>> signedIn = row.signedInAt == null
                ? accounts.signedInAfter(tx, row.accountId, row.openedAt)
                : Uni.createFrom().item(Optional.of(row.signedInAt));
        return signedIn.map(at -> Proof.first(delivered.orElse(null), at.orElse(null), row.toldAt));
    }

    private static History history(DeadlineRow row, boolean written, @Nullable Proof proof, List<Stop> stops) {
        Ending ending =
                row.endedAt == null || row.ending == null ? null : new Ending(Ending.How.of(row.ending), row.endedAt);
        return new History(row.days, row.openedAt, written, proof, stops, ending);
    }
}
