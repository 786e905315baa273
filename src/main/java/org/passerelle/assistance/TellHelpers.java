package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.notifications.Notice;

/** Tells the helpers whom a person lets see decisions that there is one, in the transaction in which it is made. */
@ApplicationScoped
class TellHelpers implements MoveObserver {

    private static final Set<Notice> DECISIONS = EnumSet.of(
            Notice.APPLICATION_GRANTED,
            Notice.APPLICATION_NOT_ELIGIBLE,
            Notice.APPLICATION_REFUSED,
            Notice.APPLICATION_DECISION_REVERSED,
            Notice.APPLICATION_DECISION_UPHELD);

    private final HelperNews news;

    TellHelpers(HelperNews news) {
        this.news = news;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        String notice = event.move().notice();
        return notice != null && DECISIONS.contains(Notice.of(notice))
                ? new Grants(tx)
                        .readersOfDecisions(event.view().id(), event.at())
                        .chain(helpers -> news.tell(tx, helpers, Notice.HELPER_DECISION))
                : Uni.createFrom().voidItem();
    }
}
