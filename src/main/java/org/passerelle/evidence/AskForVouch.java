package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.status.CaseState;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Asks somebody to vouch for a person, with a link to their phone or e-mail address, or on paper. */
@ApplicationScoped
class AskForVouch {

    static final Set<CaseState> OVER = EnumSet.of(CaseState.WITHDRAWN, CaseState.CLOSED, CaseState.ARRIVED);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ServedContacts contacts;
    private final VouchDesk desk;
    private final VouchLinks links;

    AskForVouch(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ServedContacts contacts,
            VouchDesk desk,
            VouchLinks links) {
        this.sessions = sessions;
        this.clock = clock;
        this.contacts = contacts;
        this.desk = desk;
        this.links = links;
    }

    /** Whom, where they are reached, and in which language of ours they are written to. */
    record Asked(
            VouchKind kind,
            String contact,
            boolean onPaper,
            String language,
            @Nullable String capacity) {}

    private record Call(Actor actor, Asked asked, UUID id, Instant now) {}

    Uni<VouchAsked> ask(Actor actor, UUID application, Asked asked) {
        Call call = new Call(actor, asked, Ids.next(), clock.instant());
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.map(view -> admitted(tx, view, call))
                        .orElseGet(() -> Uni.createFrom().item(new VouchAsked.Unknown()))));
    }

    private Uni<VouchAsked> admitted(Mutiny.StatelessSession tx, CaseView view, Call call) {
        if (OVER.contains(view.state())) {
            return refused(ProblemType.MOVE_NOT_ALLOWED);
        }
        if (call.asked().onPaper()) {
            byte[] hash = desk.hashOfPaper(call.asked().contact());
            VouchRequest request =
                    request(view, call, VouchRequest.PAPER, call.asked().contact(), hash);
            return desk.own(tx, view, call.asked().contact())
                    .chain(own -> own
                            ? refused(ProblemType.OWN_VOUCH)
                            : new VouchRequests(tx).add(request).chain(() -> desk.shown(tx, request, call.now())));
        }
        Optional<Contact> contact = contacts.parse(call.asked().contact());
        return contact.map(to -> byLink(tx, view, call, to)).orElseGet(() -> refused(ProblemType.CONTACT_INVALID));
    }

    private Uni<VouchAsked> byLink(Mutiny.StatelessSession tx, CaseView view, Call call, Contact to) {
        VouchRequest request = request(view, call, to.kind().code(), to.value(), desk.hash(to));
        return desk.own(tx, view, to.value())
                .chain(own -> own
                        ? refused(ProblemType.OWN_VOUCH)
                        : links.wait(tx, request, to, call.now()).chain(wait -> wait.map(AskForVouch::tooMany)
                                .orElseGet(() -> send(tx, request, to, call.now()))));
    }

    private Uni<VouchAsked> send(Mutiny.StatelessSession tx, VouchRequest request, Contact to, Instant now) {
        return new VouchRequests(tx)
                .add(request)
                .chain(() -> links.send(tx, request, to, now))
                .chain(() -> desk.shown(tx, request, now));
    }

    private VouchRequest request(CaseView view, Call call, String channel, String contact, byte[] hash) {
        return new VouchRequest(
                call.id(),
                view.id(),
                call.asked().kind(),
                channel,
                desk.seal(call.id(), contact),
                hash,
                call.asked().capacity(),
                call.asked().language(),
                VouchRequest.SENT,
                call.actor().id(),
                call.actor().kind().code(),
                call.now(),
                call.now(),
                null,
                null,
                null);
    }

    private static Uni<VouchAsked> tooMany(Duration wait) {
        return Uni.createFrom().item(new VouchAsked.TooMany(wait));
    }

    private static Uni<VouchAsked> refused(ProblemType why) {
        return Uni.createFrom().item(new VouchAsked.Refused(why));
    }
}
