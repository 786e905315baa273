package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/**
 * Writes a message in the best language for its reader: that of the message, that of their account, those they ranked.
 * Whoever may not read what hangs on something has a person asked to read it to them.
 */
@ApplicationScoped
class BestText {

    private final NoticeTexts texts;
    private final AccountDesk accounts;
    private final StaffTasks tasks;
    private final InstantSource clock;

    BestText(NoticeTexts texts, AccountDesk accounts, StaffTasks tasks, InstantSource clock) {
        this.texts = texts;
        this.accounts = accounts;
        this.tasks = tasks;
        this.clock = clock;
    }

    Uni<NoticeTexts.Rendered> of(Mutiny.StatelessSession tx, NewMessage message) {
        return look(tx, message)
                .call(text ->
                        text.unread() ? ask(tx, message) : Uni.createFrom().voidItem());
    }

    /** The same with nobody asked to read it out. */
    Uni<NoticeTexts.Rendered> look(Mutiny.StatelessSession tx, NewMessage message) {
        return languages(tx, message).map(languages -> texts.render(message.notice(), languages, message.values()));
    }

    private Uni<List<String>> languages(Mutiny.StatelessSession tx, NewMessage message) {
        List<String> first = List.of(message.language());
        UUID account = message.accountId();
        boolean firstWillDo = texts.choice(message.notice(), first).language().equals(message.language());
        return account == null || firstWillDo
                ? Uni.createFrom().item(first)
                : accounts.languagesOf(tx, account).map(more -> Stream.concat(first.stream(), more.stream())
                        .distinct()
                        .toList());
    }

    /** Once for a person until it is done, however many messages there are. */
    private Uni<Void> ask(Mutiny.StatelessSession tx, NewMessage message) {
        UUID account = message.accountId();
        return account == null
                ? Uni.createFrom().voidItem()
                : tasks.open(tx, new NewTask(TextNotRead.KIND, account, message.applicationId(), clock.instant()));
    }
}
