package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.MoveKind;

/** Asks, once an application is submitted, for what the vouches wait for that were given while it was a draft. */
@ApplicationScoped
class AskAboutEarlierVouches implements MoveObserver {

    private final VouchTasks tasks;

    AskAboutEarlierVouches(VouchTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        return event.move().kind() != MoveKind.SUBMIT || event.view().supplementTo() != null
                ? Uni.createFrom().voidItem()
                : new Vouches(tx)
                        .of(event.view().id())
                        .onItem()
                        .transformToMulti(vouches -> Multi.createFrom().iterable(vouches))
                        .filter(vouch -> vouch.revokedAt() == null)
                        .onItem()
                        .transformToUniAndConcatenate(vouch -> tasks.askOfSubmitted(tx, vouch, event.at()))
                        .onItem()
                        .ignoreAsUni();
    }
}
