package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.NumberCodes;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Takes a code that came back from a French number as a sign of presence. */
@ApplicationScoped
class ConfirmPresenceCode {

    /** All French numbers are one issuer: who reads texts on two of them has shown no more. */
    private static final String ISSUER = "phone";

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final FrenchNumbers numbers;
    private final SignAdded adding;

    ConfirmPresenceCode(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PresenceDoor door,
            FrenchNumbers numbers,
            SignAdded adding) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.numbers = numbers;
        this.adding = adding;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Shown(PresenceBody body) implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        record Expired() implements Outcome {}

        record NotFrench() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private record Call(Actor actor, Contact.Phone phone, String code, String language, Instant now) {}

    Uni<Outcome> confirm(Actor actor, UUID application, String contact, String code, String language) {
        return numbers.parse(contact)
                .map(phone -> admit(actor, application, new Call(actor, phone, code, language, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFrench()));
    }

    private Uni<Outcome> admit(Actor actor, UUID application, Call call) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Outcome.NotFound())
                        : checked(tx, found.get(), call)));
    }

    private Uni<Outcome> checked(Mutiny.StatelessSession tx, CaseView view, Call call) {
        return numbers.check(tx, view.id(), call.phone(), call.code(), call.now())
                .chain(typing -> switch (typing) {
                    case NumberCodes.Typing.Right _ -> shown(tx, view, call);
                    case NumberCodes.Typing.Wrong(int left) -> Uni.createFrom().item(new Outcome.Wrong(left));
                    case NumberCodes.Typing.Expired _ -> Uni.createFrom().item(new Outcome.Expired());
                });
    }

    private Uni<Outcome> shown(Mutiny.StatelessSession tx, CaseView view, Call call) {
        StoredSign sign = StoredSign.usual(view.id(), PresenceType.LOC_SMS_FR, ISSUER, call.now(), Ids.next(), null);
        return adding.add(tx, view, sign, call.language(), call.now()).chain(body -> told(tx, view, call, body));
    }

    /** Who may add to it and not read it hears what is lacking, and not what was shown before. */
    private Uni<Outcome> told(Mutiny.StatelessSession tx, CaseView view, Call call, PresenceBody body) {
        return door.admit(tx, call.actor(), view.id(), Right.READ)
                .map(reader -> new Outcome.Shown(reader.isPresent() ? body : body.withoutSigns()));
    }
}
