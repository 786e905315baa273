package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.evidence.LocationNonces.Use;
import org.passerelle.evidence.location.Oddity;
import org.passerelle.platform.security.Actor;

/** Takes where a phone says it is, once for each nonce: judged, compared, and kept as coarsely as it can be. */
@ApplicationScoped
class SendFix {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final JudgeFix judging;
    private final ShowPresence showing;

    SendFix(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PresenceDoor door,
            JudgeFix judging,
            ShowPresence showing) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.judging = judging;
        this.showing = showing;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Judged(FixBody body) implements Outcome {}

        record NonceRefused(Use why) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private record Call(Actor actor, CaseView view, SentFix sent, String language, Instant now) {

        UUID application() {
            return view.id();
        }
    }

    Uni<Outcome> send(Actor actor, UUID application, SentFix sent, String language) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Outcome.NotFound())
                        : admitted(tx, new Call(actor, found.get(), sent, language, now))));
    }

    private Uni<Outcome> admitted(Mutiny.StatelessSession tx, Call call) {
        byte[] hash = judging.nonceHash(call.sent());
        return new LocationNonces(tx)
                .use(hash, call.application(), call.actor(), call.now())
                .chain(use ->
                        use == Use.GOOD ? judged(tx, call) : Uni.createFrom().item(new Outcome.NonceRefused(use)));
    }

    private Uni<Outcome> judged(Mutiny.StatelessSession tx, Call call) {
        LocationFixes.Fix fix = judging.judge(call.actor(), call.application(), call.sent(), call.now());
        return judging.compare(tx, fix).chain(odd -> kept(tx, call, fix, odd));
    }

    private Uni<Outcome> kept(Mutiny.StatelessSession tx, Call call, LocationFixes.Fix fix, Set<Oddity> odd) {
        LocationFixes.Fix compared = new LocationFixes.Fix(
                fix.id(),
                fix.application(),
                fix.judgement().with(odd),
                fix.band(),
                fix.at(),
                fix.coordinates(),
                fix.place(),
                fix.device());
        return judging.keep(tx, compared)
                .chain(() -> showing.of(tx, call.view(), call.now()))
                .map(presence -> new Outcome.Judged(
                        showing.reply(compared.judgement(), compared.band(), presence, call.language())));
    }
}
