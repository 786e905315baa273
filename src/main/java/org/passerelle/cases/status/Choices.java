package org.passerelle.cases.status;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists what somebody may do with a case now, by the table and by all objections. */
public final class Choices {

    /** The other case has to be named, so a merger is an act of its own. */
    private static final Set<Reason> ACTS_OF_THEIR_OWN = EnumSet.of(Reason.MERGED);

    private Choices() {}

    /** In the order of the table; what a colleague has to confirm is among them. */
    public static List<Choice> of(CaseFacts facts, Mover by, Instant now) {
        return Moves.all().stream()
                .filter(move -> move.from().contains(facts.position().state()))
                .filter(move -> move.who().contains(by.who()))
                .flatMap(move -> choice(move, facts, by, now).stream())
                .toList();
    }

    private static Optional<Choice> choice(Move move, CaseFacts facts, Mover by, Instant now) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<CaseState> targets = EnumSet.noneOf(CaseState.class);
        for (Reason reason : move.reasons()) {
            MoveRequest request = MoveRequest.of(move.kind(), by, reason, now).asIfConfirmed();
            if (Decide.move(facts, request) instanceof Decision.Allowed allowed
                    && !ACTS_OF_THEIR_OWN.contains(reason)) {
                reasons.add(reason);
                targets.add(allowed.target().state());
            }
        }
        return targets.stream().findFirst().map(to -> new Choice(move.kind(), to, reasons, move.secondPerson()));
    }
}
