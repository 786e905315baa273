package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Keeps why a phone could not say where it is, and says what to do about it on such a phone, and what to do instead. */
@ApplicationScoped
class ReportTrouble {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final ShowPresence showing;
    private final PresenceTexts texts;

    ReportTrouble(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PresenceDoor door,
            ShowPresence showing,
            PresenceTexts texts) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.showing = showing;
        this.texts = texts;
    }

    /** What the person reads. */
    record Explained(String trouble, String text, List<PresenceBody.WayBody> alternatives) {}

    private record Call(Trouble trouble, Trouble.Platform platform, String language, Instant now) {}

    /** Empty where this actor may not see the application. */
    Uni<Optional<Explained>> report(
            Actor actor, UUID application, Trouble trouble, Trouble.Platform platform, String language) {
        Call call = new Call(trouble, platform, language, clock.instant());
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : kept(tx, found.get(), call).map(Optional::of)));
    }

    private Uni<Explained> kept(Mutiny.StatelessSession tx, CaseView view, Call call) {
        return new LocationTroubles(tx)
                .add(view.id(), call.trouble().code(), call.platform().code(), call.now())
                .chain(() -> showing.of(tx, view, call.now()))
                .map(facts -> new Explained(
                        call.trouble().code(),
                        texts.trouble(call.trouble(), call.platform(), call.language()),
                        showing.ways(facts, call.language())));
    }
}
