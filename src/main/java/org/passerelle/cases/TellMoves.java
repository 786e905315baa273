package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.status.CaseState;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/**
 * Tells the owner of a case of each move, in the transaction of the move: on their preferred contact, or on every one where
 * a deadline depends on it. What was not sent yet about a case that closes is taken back, and who died is told nothing.
 */
@ApplicationScoped
class TellMoves implements MoveObserver {

    private final KeepDeadlines deadlines;
    private final AccountNotices notices;
    private final Outbox outbox;

    TellMoves(KeepDeadlines deadlines, AccountNotices notices, Outbox outbox) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        return deadlines.keep(tx, event).chain(told -> told ? Uni.createFrom().voidItem() : tell(tx, event));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, CaseMoved event) {
        UUID application = event.view().id();
        UUID account = event.view().accountId();
        Optional<Notice> notice = MoveNotices.of(event);
        Uni<Void> before = event.view().state() == CaseState.CLOSED
                ? outbox.takeBack(tx, application, event.at())
                : Uni.createFrom().voidItem();
        return account == null || notice.isEmpty()
                ? before
                : before.chain(() -> notices.tell(tx, Announcement.about(application, account, notice.get())));
    }
}
