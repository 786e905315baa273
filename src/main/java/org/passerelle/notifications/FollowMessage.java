package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Following;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Sends what did not arrive to another contact of the person; when none is left, asks a member of staff to tell them. */
@ApplicationScoped
class FollowMessage {

    private static final Set<MessageState> UNDER_WAY =
            Set.of(MessageState.QUEUED, MessageState.SENDING, MessageState.SENT, MessageState.FAILED_TEMPORARY);

    private final AccountDesk accounts;
    private final OtherContacts contacts;
    private final WriteMessage writing;
    private final MessageSecrets secrets;
    private final StaffTasks tasks;
    private final List<ApplicationBook> books;

    FollowMessage(
            AccountDesk accounts,
            OtherContacts contacts,
            WriteMessage writing,
            MessageSecrets secrets,
            StaffTasks tasks,
            @All List<ApplicationBook> books) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.writing = writing;
        this.secrets = secrets;
        this.tasks = tasks;
        this.books = books;
    }

    /** True if another message was written; {@code askAPerson} where nothing else will bring the news. */
    Uni<Boolean> follow(
            Mutiny.StatelessSession tx, MessageRow row, Predicate<String> takes, boolean askAPerson, Instant now) {
        UUID account = row.accountId;
        if (account == null || !another(row) || row.expiresAt != null && !row.expiresAt.isAfter(now)) {
            return Uni.createFrom().item(false);
        }
        Unsettled unsettled = new Unsettled(tx);
        return unsettled
                .lock(account)
                .chain(() -> unsettled.outdated(row))
                .chain(outdated ->
                        outdated ? Uni.createFrom().item(List.<Unsettled.Member>of()) : unsettled.family(root(row)))
                .chain(family -> family.isEmpty() || reached(row, family)
                        ? Uni.createFrom().item(false)
                        : next(tx, row, family, takes, askAPerson, now));
    }

    private Uni<Boolean> next(
            Mutiny.StatelessSession tx,
            MessageRow row,
            List<Unsettled.Member> family,
            Predicate<String> takes,
            boolean askAPerson,
            Instant now) {
        return contacts.next(tx, row, tried(row, family), takes)
                .chain(found -> found.isPresent()
                        ? send(tx, row, found.get()).replaceWith(true)
                        : ask(tx, row, family, askAPerson, now).replaceWith(false));
    }

    private Uni<Void> send(Mutiny.StatelessSession tx, MessageRow row, Contact contact) {
        String body = secrets.openBody(MessageSecrets.Source.MESSAGES, row.id, row.body);
        MessageRow next = writing.again(row, body, contact);
        return new Messages(tx).add(next).chain(() -> new Unsettled(tx).link(row.id, next.id));
    }

    private Uni<Void> ask(
            Mutiny.StatelessSession tx, MessageRow row, List<Unsettled.Member> family, boolean wanted, Instant now) {
        return (wanted && person(row)
                        ? unaware(tx, row, family)
                        : Uni.createFrom().item(false))
                .chain(ask -> ask
                        ? tasks.open(tx, new NewTask(MessageNotArrived.KIND, subject(family), row.applicationId, now))
                        : Uni.createFrom().voidItem());
    }

    /** Who signed in since it was first written has it before their eyes, and nobody need look for them. */
    private Uni<Boolean> unaware(Mutiny.StatelessSession tx, MessageRow row, List<Unsettled.Member> family) {
        Instant written = family.stream()
                .map(Unsettled.Member::createdAt)
                .min(Comparator.naturalOrder())
                .orElse(row.createdAt);
        return accounts.signedInAfter(tx, row.accountId, written)
                .chain(at -> at.isPresent() ? Uni.createFrom().item(false) : known(tx, row.applicationId));
    }

    /** Of a case that was erased meanwhile nobody need be told; a message may also be about none. */
    private Uni<Boolean> known(Mutiny.StatelessSession tx, @Nullable UUID application) {
        return application == null || books.isEmpty()
                ? Uni.createFrom().item(true)
                : Multi.createFrom()
                        .iterable(books)
                        .onItem()
                        .transformToUniAndConcatenate(book -> book.knows(tx, application))
                        .collect()
                        .asList()
                        .map(answers -> answers.contains(true));
    }

    /** The same for all that tell the same. */
    static UUID subject(List<Unsettled.Member> family) {
        return family.stream()
                .map(Unsettled.Member::id)
                .min(Comparator.comparing(UUID::toString))
                .orElseThrow();
    }

    static UUID root(MessageRow row) {
        return row.follows == null ? row.id : row.follows;
    }

    /** Another of them has arrived, or may yet. */
    private static boolean reached(MessageRow row, List<Unsettled.Member> family) {
        return family.stream()
                .filter(each -> !each.id().equals(row.id))
                .anyMatch(each -> each.state() == MessageState.DELIVERED || UNDER_WAY.contains(each.state()));
    }

    /** A contact from which a message was taken back was not tried. */
    private static List<byte[]> tried(MessageRow row, List<Unsettled.Member> family) {
        return family.stream()
                .filter(each -> each.id().equals(row.id) || each.state() != MessageState.CANCELLED)
                .map(Unsettled.Member::contact)
                .toList();
    }

    /** What a person answered must arrive as news does. */
    private static boolean another(MessageRow row) {
        Notice notice = Notice.of(row.notice);
        return notice == Notice.CONVERSATION_ANSWER || Following.another(notice.occasion());
    }

    private static boolean person(MessageRow row) {
        Notice notice = Notice.of(row.notice);
        return notice == Notice.CONVERSATION_ANSWER
                || Following.person(notice.occasion(), notice.weight(), row.applicationId != null);
    }
}
