package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseFacts;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/** Gathers all that a decision about a move needs to know. */
@ApplicationScoped
class GatherFacts {

    private final TimesToAct times;

    GatherFacts(TimesToAct times) {
        this.times = times;
    }

    Uni<CaseFacts> facts(Mutiny.StatelessSession tx, Standing standing, Instant now) {
        CaseView view = standing.view();
        return deciders(tx, view).chain(people -> anotherLive(new Applications(tx), view)
                .chain(another -> times.of(tx, view, now).map(until -> standing.facts(another, people, until))));
    }

    private static Uni<Set<UUID>> deciders(Mutiny.StatelessSession tx, CaseView view) {
        return view.state() == CaseState.UNDER_REVIEW
                ? new CaseMoves(tx).deciders(view.id())
                : Uni.createFrom().item(Set.of());
    }

    /** Only a case that is not live can be revived, so only then does another one matter; children have as many as they are. */
    private static Uni<Boolean> anotherLive(Applications applications, CaseView view) {
        UUID account = view.accountId();
        if (account == null || view.person() == Person.CHILD || view.state().exclusive()) {
            return Uni.createFrom().item(false);
        }
        return applications
                .lockAccount(account, view.form())
                .chain(() -> applications.liveOf(account, view.form()))
                .map(live -> live.filter(other -> other.state().exclusive()).isPresent());
    }
}
