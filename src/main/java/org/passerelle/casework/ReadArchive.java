package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.notifications.SentMessages;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows a person all that was sent to them and all that they wrote, in the order in which it was written. */
@ApplicationScoped
class ReadArchive {

    private final Mutiny.SessionFactory sessions;
    private final AccessRules access;
    private final Cases cases;
    private final SentMessages sent;
    private final ConversationSecrets secrets;

    ReadArchive(
            Mutiny.SessionFactory sessions,
            AccessRules access,
            Cases cases,
            SentMessages sent,
            ConversationSecrets secrets) {
        this.sessions = sessions;
        this.access = access;
        this.cases = cases;
        this.sent = sent;
        this.secrets = secrets;
    }

    /** Empty for an application that this actor may not read the messages of. */
    Uni<Optional<Page<ArchiveItem>>> read(Actor.Applicant actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> cases.find(tx, application)
                .chain(found -> found.isPresent()
                        ? found(tx, actor, found.get(), query)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Page<ArchiveItem>>> found(
            Mutiny.StatelessSession tx, Actor.Applicant actor, CaseView view, PageQuery query) {
        return access.admit(tx, actor, view.subject(), Section.MESSAGES, Right.READ)
                .chain(admitted -> admitted
                        ? page(tx, actor.accountId(), view.id(), query).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Page<ArchiveItem>> page(Mutiny.StatelessSession tx, UUID account, UUID application, PageQuery query) {
        return messages(tx, account, application, query).chain(messages -> lines(tx, account, application, query)
                .map(lines -> Page.of(merged(messages, lines), query, ArchiveItem::id, item -> item)));
    }

    private Uni<List<ArchiveItem>> messages(
            Mutiny.StatelessSession tx, UUID account, UUID application, PageQuery query) {
        return sent.ofOwner(tx, account, application, query)
                .map(rows -> rows.stream().map(ArchiveItem::of).toList());
    }

    private Uni<List<ArchiveItem>> lines(Mutiny.StatelessSession tx, UUID account, UUID application, PageQuery query) {
        return new ConversationLines(tx).ofOwner(account, application, query).map(rows -> rows.stream()
                .map(row -> ArchiveItem.of(row, secrets.openBody(row.id(), row.body())))
                .toList());
    }

    /** Ids grow with time as PostgreSQL compares them: as text, not as Java's signed numbers. */
    private static List<ArchiveItem> merged(List<ArchiveItem> messages, List<ArchiveItem> lines) {
        return Stream.concat(messages.stream(), lines.stream())
                .sorted(Comparator.comparing(item -> item.id().toString()))
                .toList();
    }
}
