package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows a person how they are written to. */
@ApplicationScoped
class ReadNotifications {

    private final Mutiny.SessionFactory sessions;
    private final NotificationDesk desk;

    ReadNotifications(Mutiny.SessionFactory sessions, NotificationDesk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    Uni<NotificationSettings> read(UUID account) {
        return sessions.withStatelessTransaction(tx -> desk.read(tx, account));
    }
}
