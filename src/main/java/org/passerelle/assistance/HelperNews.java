package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.StaffDirectory;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells helpers by e-mail that there is something to read, without naming the person or what it is. */
@ApplicationScoped
public class HelperNews {

    private final StaffDirectory members;
    private final Outbox outbox;

    HelperNews(StaffDirectory members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    /** In the caller's transaction; whoever does not work there any more is told nothing. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, Collection<UUID> helpers, Notice notice) {
        return members.helpersAmong(tx, helpers).chain(found -> each(tx, found, notice));
    }

    private Uni<Void> each(Mutiny.StatelessSession tx, List<StaffDirectory.Colleague> found, Notice notice) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        member -> outbox.send(tx, new NewMessage(null, member.email(), notice, "en", Map.of(), null)))
                .onItem()
                .ignoreAsUni();
    }
}
