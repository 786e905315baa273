package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.witness.MeetingTime;
import org.passerelle.assistance.witness.ShownCode;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Makes the code that a person shows to a partner who meets them: it records that, and opens nothing. */
@ApplicationScoped
class MakeCheckInCode {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;
    private final AccessRules access;
    private final ShownCodes codes;

    MakeCheckInCode(
            Mutiny.SessionFactory sessions, InstantSource clock, Cases cases, AccessRules access, ShownCodes codes) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
        this.access = access;
        this.codes = codes;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Made(String code, Instant expiresAt) implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    Uni<Outcome> make(Actor actor, UUID application) {
        return sessions.withStatelessTransaction(tx -> cases.find(tx, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Outcome.NotFound())
                        : admitted(tx, actor, found.get())));
    }

    private Uni<Outcome> admitted(Mutiny.StatelessSession tx, Actor actor, CaseView view) {
        Instant now = clock.instant();
        return access.admit(tx, actor, view.subject(), Section.LOCATION, Right.WRITE)
                .chain(admitted -> admitted
                        ? limited(tx, view.id(), now)
                        : Uni.createFrom().item(new Outcome.NotFound()));
    }

    private Uni<Outcome> limited(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new CheckInCodes(tx)
                .madeSince(application, now.minus(LIFETIME))
                .chain(made -> made.size() < MOST_A_DAY
                        ? made(tx, application, now)
                        : Uni.createFrom()
                                .item(new Outcome.TooMany(
                                        Duration.between(now, made.getFirst().plus(LIFETIME)))));
    }

    private Uni<Outcome> made(Mutiny.StatelessSession tx, UUID application, Instant now) {
        ShownCode code = codes.draw();
        Instant expiresAt = now.plus(LIFETIME);
        CheckInCodes stored = new CheckInCodes(tx);
        return stored.forget(application, now.minus(LIFETIME).minus(MeetingTime.LATE))
                .chain(() -> stored.add(codes.hash(ShownCodes.CHECK_IN, code), application, expiresAt, now))
                .replaceWith(new Outcome.Made(code.shown(), expiresAt));
    }
}
