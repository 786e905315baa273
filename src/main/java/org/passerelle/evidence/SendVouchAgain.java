package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/**
 * Sends a request once more: a new link, and the one before leads nowhere. Where a vouch was given and nobody was reached at
 * work, it asks for another call.
 */
@ApplicationScoped
class SendVouchAgain {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final VouchDesk desk;
    private final VouchLinks links;
    private final VouchTasks tasks;

    SendVouchAgain(
            Mutiny.SessionFactory sessions, InstantSource clock, VouchDesk desk, VouchLinks links, VouchTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.links = links;
        this.tasks = tasks;
    }

    Uni<VouchAsked> send(Actor actor, UUID application, UUID request) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> desk.withOpen(tx, actor, application, request, found -> again(tx, found, now)));
    }

    private Uni<VouchAsked> again(Mutiny.StatelessSession tx, VouchRequest request, Instant now) {
        VouchRequest.Given given = request.given();
        if (given != null && given.waitsFor() == Worth.Wait.CALL_BACK) {
            return new Vouches(tx)
                    .lock(given.vouch())
                    .chain(vouch -> vouch == null ? Uni.createFrom().voidItem() : tasks.ask(tx, vouch, now))
                    .chain(() -> desk.shown(tx, request, now));
        }
        if (!request.waiting() || request.onPaper()) {
            return Uni.createFrom().item(new VouchAsked.Refused(ProblemType.VOUCH_REQUEST_OVER));
        }
        return byLink(tx, request, links.contact(request), now);
    }

    private Uni<VouchAsked> byLink(Mutiny.StatelessSession tx, VouchRequest request, Contact to, Instant now) {
        return links.wait(tx, request, to, now)
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().item(new VouchAsked.TooMany(wait.get()))
                        : links.send(tx, request, to, now).chain(() -> desk.shown(tx, request, now)));
    }
}
