package org.passerelle.cases.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of allowed moves.
 *
 * @param notice code of the notice to the person; null where none may go out
 * @param deadline how long the person then has to act, counted from the first proof that they could know; for a
 *     withdrawal how long it can be undone, counted from the withdrawal
 */
public record Move(
        MoveKind kind,
        Set<CaseState> from,
        Target target,
        Set<Who> who,
        Set<Reason> reasons,
        boolean bulk,
        boolean secondPerson,
        @Nullable String notice,
        @Nullable Duration deadline) {

    public Move {
        from = sorted(from, CaseState.class);
        who = sorted(who, Who.class);
        reasons = sorted(reasons, Reason.class);
    }

    static Move of(MoveKind kind, Set<CaseState> from, Target target) {
        return new Move(kind, from, target, Set.of(), Set.of(), false, false, null, null);
    }

    static Move of(MoveKind kind, Set<CaseState> from, CaseState to) {
        return of(kind, from, new Target.State(to));
    }

    Move by(Set<Who> whoever) {
        return new Move(kind, from, target, whoever, reasons, bulk, secondPerson, notice, deadline);
    }

    Move because(Reason... causes) {
        Set<Reason> more =
                Stream.concat(reasons.stream(), Arrays.stream(causes)).collect(Collectors.toSet());
        return new Move(kind, from, target, who, more, bulk, secondPerson, notice, deadline);
    }

    Move alsoInBulk() {
        return new Move(kind, from, target, who, reasons, true, secondPerson, notice, deadline);
    }

    Move byTwoPeople() {
        return new Move(kind, from, target, who, reasons, bulk, true, notice, deadline);
    }

    Move telling(String message) {
        return new Move(kind, from, target, who, reasons, bulk, secondPerson, message, deadline);
    }

    Move within(Duration time) {
        return new Move(kind, from, target, who, reasons, bulk, secondPerson, notice, time);
    }

    /** True if the move always leads to this state. */
    boolean leadsTo(CaseState state) {
        return target instanceof Target.State(CaseState fixed) && fixed == state;
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values, Class<E> type) {
        var ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
