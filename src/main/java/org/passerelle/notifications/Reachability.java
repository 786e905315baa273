package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;

/** Tells whether messages can still reach the owner of an account. */
@ApplicationScoped
public class Reachability {

    private final AccountDesk accounts;
    private final Histories histories;

    Reachability(AccountDesk accounts, Histories histories) {
        this.accounts = accounts;
        this.histories = histories;
    }

    /** How messages get to a person. */
    public enum Reach {
        /** There is no contact. */
        NO_CONTACT,
        /** Every contact is dead: a network says so, its latest message failed for good, and nothing arrived since. */
        ALL_DEAD,
        /** At least one contact may work. */
        REACHABLE
    }

    /** As the messages written since that moment show. */
    public Uni<Reach> of(Mutiny.StatelessSession tx, @Nullable UUID account, Instant since) {
        return histories.fates(tx, accounts.contactsOf(tx, account), since).chain(contacts -> reach(tx, contacts));
    }

    private static Uni<Reach> reach(Mutiny.StatelessSession tx, List<List<MessageFates.Fate>> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().item(Reach.NO_CONTACT);
        }
        return contacts.stream().allMatch(Reachability::failed)
                ? marked(tx, contacts).map(all -> all ? Reach.ALL_DEAD : Reach.REACHABLE)
                : Uni.createFrom().item(Reach.REACHABLE);
    }

    /** A provider that took nothing for hours says nothing about the contact. */
    private static Uni<Boolean> marked(Mutiny.StatelessSession tx, List<List<MessageFates.Fate>> contacts) {
        Unsettled unsettled = new Unsettled(tx);
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(
                        fates -> unsettled.dead(fates.getFirst().contact()))
                .collect()
                .asList()
                .map(answers -> !answers.contains(false));
    }

    private static boolean failed(List<MessageFates.Fate> messages) {
        if (messages.isEmpty()) {
            return false;
        }
        MessageFates.Fate latest = messages.getLast();
        Instant failed = latest.failedAt();
        return latest.state().equals(MessageState.FAILED_PERMANENT.code())
                && failed != null
                && messages.stream()
                        .noneMatch(each ->
                                each.deliveredAt() != null && each.deliveredAt().isAfter(failed));
    }
}
