package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells the owner of an account something in their own language on their own contact, whoever brought it about. */
@ApplicationScoped
public class PersonalNotices {

    private final Outbox outbox;

    PersonalNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Puts the message into the outbox in the caller's transaction; nothing for an account that is not there. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, UUID account, Notice notice) {
        return new Accounts(tx)
                .languageOf(account)
                .chain(language -> language == null
                        ? Uni.createFrom().voidItem()
                        : outbox.tell(tx, account, notice, language, Map.of()));
    }

    /** Starts the workers; to be called when the transaction has ended. */
    public void kick() {
        outbox.kick();
    }
}
