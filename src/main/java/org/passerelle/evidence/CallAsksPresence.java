package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Person;

/** After a call a paper that is still valid shows presence at once; a child's case begins with what a parent showed. */
@ApplicationScoped
class CallAsksPresence implements MoveObserver {

    private final SettlePresence settling;

    CallAsksPresence(SettlePresence settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        boolean called = event.move().kind() == MoveKind.CALL;
        boolean child = event.move().kind() == MoveKind.SUBMIT && event.view().person() == Person.CHILD;
        return called || child
                ? settling.settle(tx, event.view().id(), event.at())
                : Uni.createFrom().voidItem();
    }
}
