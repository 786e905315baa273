package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.notifications.SentMessage;
import org.passerelle.notifications.SentMessages;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows a person, or whom they let read it, all that was sent to them and all that they wrote, in the order in which it was written. */
@ApplicationScoped
class ReadArchive {

    private final Mutiny.SessionFactory sessions;
    private final VisibleCase visible;
    private final SentMessages sent;
    private final ShowLines showLines;
    private final Correspondents correspondents;

    ReadArchive(
            Mutiny.SessionFactory sessions,
            VisibleCase visible,
            SentMessages sent,
            ShowLines showLines,
            Correspondents correspondents) {
        this.sessions = sessions;
        this.visible = visible;
        this.sent = sent;
        this.showLines = showLines;
        this.correspondents = correspondents;
    }

    /** Empty for an application that this actor may not read the messages of. */
    Uni<Optional<Page<ArchiveItem>>> read(Actor actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(
                tx -> visible.find(tx, actor, application, Section.MESSAGES, Right.READ)
                        .chain(found -> found.isPresent()
                                ? read(tx, actor, found.get(), query).map(Optional::of)
                                : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Page<ArchiveItem>> read(Mutiny.StatelessSession tx, Actor actor, CaseView view, PageQuery query) {
        return correspondents.reader(tx, actor, view).chain(reader -> page(tx, reader, view.id(), query));
    }

    private Uni<Page<ArchiveItem>> page(Mutiny.StatelessSession tx, Reader reader, UUID application, PageQuery query) {
        return messages(tx, reader, application, query).chain(messages -> showLines
                .of(tx, reader, application, query)
                .map(lines -> Page.of(merged(messages, lines), query, ArchiveItem::id, item -> item)));
    }

    private Uni<List<ArchiveItem>> messages(
            Mutiny.StatelessSession tx, Reader reader, UUID application, PageQuery query) {
        return sentTo(tx, reader, application, query)
                .map(rows -> rows.stream().map(ArchiveItem::of).toList());
    }

    private Uni<List<SentMessage>> sentTo(
            Mutiny.StatelessSession tx, Reader reader, UUID application, PageQuery query) {
        return switch (reader) {
            case Reader.Owner(UUID account) -> sent.ofOwner(tx, account, application, query);
            case Reader.Helper _, Reader.Representative _ -> sent.forHelper(tx, reader.account(), application, query);
        };
    }

    /** Ids grow with time as PostgreSQL compares them: as text, not as Java's signed numbers. */
    private static List<ArchiveItem> merged(List<ArchiveItem> messages, List<ArchiveItem> lines) {
        return Stream.concat(messages.stream(), lines.stream())
                .sorted(Comparator.comparing(item -> item.id().toString()))
                .toList();
    }
}
