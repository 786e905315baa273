package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;

/** Shows who is told of urgent messages. */
@ApplicationScoped
class ReadDuty {

    private final Mutiny.SessionFactory sessions;
    private final DutyDesk desk;

    ReadDuty(Mutiny.SessionFactory sessions, DutyDesk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    Uni<DutyOutcome.Done> read() {
        return sessions.withStatelessTransaction(tx -> {
            DutyLists lists = new DutyLists(tx);
            return lists.latest().chain(latest -> lists.people(latest.number())
                    .map(people -> new DutyOutcome.Done(
                            new DutyBody(people.stream().map(this::person).toList(), latest.setBy(), latest.setAt()),
                            latest.tag())));
        });
    }

    private DutyBody.Person person(DutyLists.Person person) {
        Contact phone = desk.phoneOf(person);
        return new DutyBody.Person(person.staffId(), phone == null ? null : phone.value());
    }
}
