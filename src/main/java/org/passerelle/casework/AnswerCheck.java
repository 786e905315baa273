package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Records what was answered; a hit asks a person to look at it, and moves nothing. */
@ApplicationScoped
class AnswerCheck {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final MoveSecrets secrets;
    private final CheckAnswered answered;

    AnswerCheck(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            MoveSecrets secrets,
            CheckAnswered answered) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.secrets = secrets;
        this.answered = answered;
    }

    /** What came back. */
    record Answer(
            UUID application,
            UUID check,
            CheckResult result,
            @Nullable String note) {}

    Uni<CheckOutcome> answer(Actor.Staff actor, Answer answer) {
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, answer.application(), Section.STATE, Right.READ)
                        .chain(entry -> switch (entry) {
                            case CaseEntry.Admitted _ -> entered(tx, actor, answer);
                            case CaseEntry.ReasonNeeded _ -> outcome(new CheckOutcome.ReasonNeeded());
                            case CaseEntry.Unknown _ -> outcome(new CheckOutcome.Unknown());
                        }));
    }

    private Uni<CheckOutcome> entered(Mutiny.StatelessSession tx, Actor.Staff actor, Answer answer) {
        return new CheckRows(tx)
                .find(answer.application(), answer.check())
                .chain(check -> check.isEmpty()
                        ? outcome(new CheckOutcome.Unknown())
                        : store(tx, actor, check.get(), answer, clock.instant()));
    }

    private static Uni<CheckOutcome> outcome(CheckOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<CheckOutcome> store(
            Mutiny.StatelessSession tx, Actor.Staff actor, CheckRows.Check asked, Answer answer, Instant now) {
        byte[] note = secrets.seal(MoveSecrets.Place.CHECK_NOTE, answer.check(), answer.note());
        return new CheckRows(tx)
                .answer(answer.check(), answer.result(), note, actor.staffId(), now)
                .chain(stored -> stored
                        ? answered.tell(tx, actor, asked, answer.result(), now).chain(() -> shown(tx, answer))
                        : outcome(new CheckOutcome.Answered()));
    }

    private Uni<CheckOutcome> shown(Mutiny.StatelessSession tx, Answer answer) {
        return new CheckRows(tx)
                .find(answer.application(), answer.check())
                .map(found -> new CheckOutcome.Done(CheckItem.of(found.orElseThrow(), secrets)));
    }
}
