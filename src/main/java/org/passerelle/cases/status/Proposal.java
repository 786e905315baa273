package org.passerelle.cases.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row of the table that fits a wish, with where it would lead, before the objections are heard. */
record Proposal(Move move, Position target, CaseFacts facts, MoveRequest request) {

    private record Objection(Refusal refusal, Predicate<Proposal> applies) {}

    private static final List<Objection> OBJECTIONS = List.of(
            new Objection(Refusal.CHILD_ALONE, Proposal::isNeverDoneToAChildAlone),
            new Objection(Refusal.BULK_NOT_ALLOWED, Proposal::isBulkWhereNoneMayBe),
            new Objection(Refusal.SECOND_PERSON_NEEDED, Proposal::lacksSecondPerson),
            new Objection(Refusal.OTHER_OFFICER_NEEDED, Proposal::reviewsOwnDecision),
            new Objection(Refusal.UNDO_EXPIRED, Proposal::undoesTooLate),
            new Objection(Refusal.CHALLENGE_LATE, Proposal::challengesTooLate),
            new Objection(Refusal.ANOTHER_APPLICATION_LIVE, Proposal::wouldBeSecondLive));

    Optional<Refusal> firstObjection() {
        return OBJECTIONS.stream()
                .filter(objection -> objection.applies().test(this))
                .map(Objection::refusal)
                .findFirst();
    }

    /** Counted from the withdrawal itself: who withdraws knows it at once. */
    @Nullable
    Instant undoUntil() {
        return move.kind() == MoveKind.WITHDRAW && move.deadline() != null
                ? request.now().plus(move.deadline())
                : null;
    }

    private boolean isNeverDoneToAChildAlone() {
        return facts.childAlone() && NeverToAChildAlone.covers(move.kind(), request.reason(), target.state());
    }

    private boolean isBulkWhereNoneMayBe() {
        return request.bulk() && !move.bulk();
    }

    private boolean lacksSecondPerson() {
        return move.secondPerson() && !isConfirmed();
    }

    private boolean isConfirmed() {
        UUID first = request.by().person();
        Mover second = request.confirmedBy();
        return first != null
                && second != null
                && second.person() != null
                && !second.person().equals(first)
                && move.who().contains(second.who());
    }

    private boolean reviewsOwnDecision() {
        boolean review = move.kind() == MoveKind.REVERSE_DECISION || move.kind() == MoveKind.UPHOLD_DECISION;
        UUID person = request.by().person();
        return review && (person == null || facts.deciders().contains(person));
    }

    private boolean undoesTooLate() {
        Instant until = facts.undoUntil();
        return move.kind() == MoveKind.UNDO_WITHDRAWAL
                && (until == null || request.now().isAfter(until));
    }

    private boolean challengesTooLate() {
        Instant until = facts.challengeUntil();
        return move.kind() == MoveKind.CHALLENGE
                && until != null
                && request.now().isAfter(until);
    }

    private boolean wouldBeSecondLive() {
        return facts.anotherLive()
                && target.state().exclusive()
                && !facts.position().state().exclusive();
    }
}
