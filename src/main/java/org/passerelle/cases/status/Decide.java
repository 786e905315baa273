package org.passerelle.cases.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.passerelle.cases.status.Decision.Allowed;
import org.passerelle.cases.status.Decision.Refused;
import org.passerelle.cases.status.Decision.Unchanged;
import org.passerelle.cases.status.MoveRequest.Wanted;

/** Decides one wish to move a case by the table; the first objection wins. */
public final class Decide {

    private Decide() {}

    /**
     * Allowed with the row and the new position, unchanged if the case is there already, or refused with a
     * code. A later form of a case is submitted and makes no other move: everything else is the case's.
     */
    public static Decision move(CaseFacts facts, MoveRequest request) {
        if (isThereAlready(facts.position().state(), request.wanted())) {
            return new Unchanged();
        }
        List<Move> possible = Moves.all().stream()
                .filter(move -> move.from().contains(facts.position().state()))
                .filter(move -> !facts.supplement() || move.kind() == MoveKind.SUBMIT)
                .filter(move -> fits(move, facts, request.wanted()))
                .toList();
        if (possible.isEmpty()) {
            return new Refused(Refusal.MOVE_NOT_ALLOWED);
        }
        return among(possible, facts, request);
    }

    private static Decision among(List<Move> possible, CaseFacts facts, MoveRequest request) {
        List<Move> founded = keep(possible, move -> move.reasons().contains(request.reason()));
        if (founded.isEmpty()) {
            return new Refused(Refusal.REASON_UNKNOWN);
        }
        List<Move> permitted =
                keep(founded, move -> move.who().contains(request.by().who()));
        if (permitted.isEmpty()) {
            return new Refused(Refusal.ROLE_NOT_ALLOWED);
        }
        Move move = permitted.getFirst();
        return target(move, facts)
                .map(target -> weighed(new Proposal(move, target, facts, request)))
                .orElseGet(() -> new Refused(Refusal.MOVE_NOT_ALLOWED));
    }

    private static Decision weighed(Proposal proposal) {
        return proposal.firstObjection()
                .<Decision>map(Refused::new)
                .orElseGet(() -> new Allowed(proposal.move(), proposal.target(), proposal.undoUntil()));
    }

    /** A repeated wish, such as the second tap on a slow network, is no mistake of the person. */
    private static boolean isThereAlready(CaseState state, Wanted wanted) {
        return switch (wanted) {
            case Wanted.State(CaseState to) -> to == state;
            case Wanted.Kind(MoveKind kind) when kind == MoveKind.UNDO_WITHDRAWAL -> state != CaseState.WITHDRAWN;
            case Wanted.Kind(MoveKind kind) ->
                Moves.all().stream().anyMatch(move -> move.kind() == kind && move.leadsTo(state));
        };
    }

    private static boolean fits(Move move, CaseFacts facts, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Kind(MoveKind kind) -> move.kind() == kind;
            case Wanted.State(CaseState to) ->
                target(move, facts).filter(target -> target.state() == to).isPresent();
        };
    }

    private static Optional<Position> target(Move move, CaseFacts facts) {
        return switch (move.target()) {
            case Target.State(CaseState state) -> Optional.of(facts.position().forward(state));
            case Target.WhereItWas() -> facts.position().back(1);
            case Target.BeforeTheDecision() -> facts.position().back(2);
            case Target.BeforeTheMistake() ->
                Optional.ofNullable(facts.beforeLatest()).filter(before -> !takesBackSubmission(facts, before));
        };
    }

    /** A submission is the person's own act, receipt in hand: they may withdraw it, nobody takes it back. */
    private static boolean takesBackSubmission(CaseFacts facts, Position before) {
        return before.state() == CaseState.DRAFT && facts.position().state() == CaseState.SUBMITTED;
    }

    private static List<Move> keep(List<Move> moves, Predicate<Move> condition) {
        return moves.stream().filter(condition).toList();
    }
}
