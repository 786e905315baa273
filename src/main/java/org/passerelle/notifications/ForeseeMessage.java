package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.Segments;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.notifications.message.Wanted;
import org.passerelle.platform.Languages;

/** Writes a message as the owner of an account would get it, and sends nothing. */
@ApplicationScoped
public class ForeseeMessage {

    private static final CheckWord SOME_WORD = new CheckWord("BCDF");

    private final AccountDesk accounts;
    private final BestText best;
    private final NoticeTexts texts;
    private final AdmitMessage admitting;
    private final InstantSource clock;

    ForeseeMessage(
            AccountDesk accounts, BestText best, NoticeTexts texts, AdmitMessage admitting, InstantSource clock) {
        this.accounts = accounts;
        this.best = best;
        this.texts = texts;
        this.admitting = admitting;
        this.clock = clock;
    }

    /** Empty for a person without an account or a contact; {@code everywhere} is true where every contact is told. */
    public Uni<Optional<ForeseenMessage>> of(
            Mutiny.StatelessSession tx, Announcement announcement, boolean everywhere) {
        UUID account = announcement.account();
        return accounts.contactsOf(tx, account)
                .map(contacts ->
                        everywhere ? contacts : contacts.stream().limit(1).toList())
                .chain(contacts -> account == null || contacts.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : accounts.languageOf(tx, account)
                                .chain(language -> foreseen(tx, announcement, account, contacts, language)));
    }

    private Uni<Optional<ForeseenMessage>> foreseen(
            Mutiny.StatelessSession tx,
            Announcement announcement,
            UUID account,
            List<Contact> contacts,
            String language) {
        List<NewMessage> messages = contacts.stream()
                .map(contact -> announcement.to(account, contact, language))
                .toList();
        return best.look(tx, messages.getFirst())
                .chain(text -> ways(tx, messages, text).map(ways -> message(messages.getFirst(), text, ways)))
                .map(Optional::of);
    }

    private ForeseenMessage message(NewMessage first, NoticeTexts.Rendered text, List<ForeseenMessage.Way> ways) {
        return new ForeseenMessage(
                first.notice(),
                first.language(),
                text.language(),
                text.unread(),
                text.body(),
                texts.render(first.notice(), Languages.FALLBACK, first.values()).body(),
                ways);
    }

    private Uni<List<ForeseenMessage.Way>> ways(
            Mutiny.StatelessSession tx, List<NewMessage> messages, NoticeTexts.Rendered text) {
        int segments = Segments.of(SOME_WORD.after(text.body())).count();
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> way(tx, message, segments))
                .collect()
                .asList();
    }

    private Uni<ForeseenMessage.Way> way(Mutiny.StatelessSession tx, NewMessage message, int segments) {
        Occasion occasion = message.notice().occasion();
        return admitting
                .wanted(tx, message, occasion)
                .map(wanted -> new ForeseenMessage.Way(
                        message.contact().kind(),
                        segments,
                        SendingHours.next(occasion, clock.instant()),
                        wanted == Wanted.YES));
    }
}
