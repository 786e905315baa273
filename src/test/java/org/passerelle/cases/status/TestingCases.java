package org.passerelle.cases.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.cases.status.MoveRequest.Wanted;

/** Facts and wishes for the tests of moves: favourable unless a test says otherwise. */
final class TestingCases {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final UUID OFFICER_ONE = new UUID(0, 1);
    static final UUID OFFICER_TWO = new UUID(0, 2);

    private TestingCases() {}

    static CaseFacts standing(CaseState state, CaseState... wayBack) {
        var position = new Position(state, Arrays.asList(wayBack));
        return new CaseFacts(position, null, NOW, null, false, Set.of(), false, false);
    }

    static CaseFacts movedFrom(Position before, CaseState state, CaseState... wayBack) {
        var position = new Position(state, Arrays.asList(wayBack));
        return new CaseFacts(position, before, NOW, null, false, Set.of(), false, false);
    }

    static CaseFacts withAnotherLive(CaseFacts facts) {
        return new CaseFacts(
                facts.position(),
                facts.beforeLatest(),
                facts.undoUntil(),
                facts.challengeUntil(),
                true,
                facts.deciders(),
                facts.childAlone(),
                facts.supplement());
    }

    static CaseFacts ofAChildAlone(CaseFacts facts) {
        return new CaseFacts(
                facts.position(),
                facts.beforeLatest(),
                facts.undoUntil(),
                facts.challengeUntil(),
                facts.anotherLive(),
                facts.deciders(),
                true,
                facts.supplement());
    }

    static CaseFacts decidedBy(CaseFacts facts, UUID... deciders) {
        return new CaseFacts(
                facts.position(),
                facts.beforeLatest(),
                facts.undoUntil(),
                facts.challengeUntil(),
                facts.anotherLive(),
                Set.of(deciders),
                facts.childAlone(),
                facts.supplement());
    }

    static CaseFacts challengeable(CaseFacts facts, Instant until) {
        return new CaseFacts(
                facts.position(),
                facts.beforeLatest(),
                facts.undoUntil(),
                until,
                facts.anotherLive(),
                facts.deciders(),
                facts.childAlone(),
                facts.supplement());
    }

    static MoveRequest wish(MoveKind kind, Who who, Reason reason) {
        return wish(new Wanted.Kind(kind), who, reason);
    }

    static MoveRequest wish(Wanted wanted, Who who, Reason reason) {
        return new MoveRequest(wanted, new Mover(who, OFFICER_ONE), new Mover(who, OFFICER_TWO), reason, false, NOW);
    }

    static MoveRequest alone(MoveRequest request) {
        return new MoveRequest(request.wanted(), request.by(), null, request.reason(), false, request.now());
    }

    static MoveRequest confirmedBy(MoveRequest request, Mover second) {
        return new MoveRequest(request.wanted(), request.by(), second, request.reason(), false, request.now());
    }

    static MoveRequest inBulk(MoveRequest request) {
        return new MoveRequest(
                request.wanted(), request.by(), request.confirmedBy(), request.reason(), true, request.now());
    }

    static MoveRequest later(MoveRequest request, Duration time) {
        return new MoveRequest(
                request.wanted(),
                request.by(),
                request.confirmedBy(),
                request.reason(),
                request.bulk(),
                request.now().plus(time));
    }

    static List<CaseState> states() {
        return List.of(CaseState.values());
    }
}
