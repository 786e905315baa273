package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.status.CaseState.BIOMETRICS;
import static org.passerelle.cases.status.CaseState.CALLED;
import static org.passerelle.cases.status.CaseState.CHECKS;
import static org.passerelle.cases.status.CaseState.CLOSED;
import static org.passerelle.cases.status.CaseState.NOT_ELIGIBLE;
import static org.passerelle.cases.status.CaseState.REFUSED;
import static org.passerelle.cases.status.CaseState.SUBMITTED;
import static org.passerelle.cases.status.CaseState.UNDER_REVIEW;
import static org.passerelle.cases.status.CaseState.WAITING;
import static org.passerelle.cases.status.TestingCases.movedFrom;
import static org.passerelle.cases.status.TestingCases.ofAChildAlone;
import static org.passerelle.cases.status.TestingCases.standing;
import static org.passerelle.cases.status.TestingCases.wish;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.Decision.Allowed;
import org.passerelle.cases.status.Decision.Refused;
import org.passerelle.cases.status.MoveRequest.Wanted;

class NeverToAChildAloneTest {

    private static final int HISTORIES = 2_000;
    private static final int STEPS = 40;

    @Test
    void theyAreNeverFoundNotEligible() {
        for (CaseState from : List.of(SUBMITTED, WAITING, CALLED, CHECKS)) {
            assertBarred(standing(from), wish(MoveKind.FIND_NOT_ELIGIBLE, Who.SUPERVISOR, Reason.DUPLICATE));
            assertBarred(standing(from), wish(new Wanted.State(NOT_ELIGIBLE), Who.CASEWORKER, Reason.OTHER));
        }
    }

    @Test
    void theyAreNeverRefused() {
        assertBarred(standing(BIOMETRICS), wish(MoveKind.REFUSE, Who.SUPERVISOR, Reason.SECURITY));
    }

    @Test
    void noReviewLeadsThemBackIntoADecisionAgainstThem() {
        MoveRequest uphold = wish(MoveKind.UPHOLD_DECISION, Who.SUPERVISOR, Reason.DECISION_RIGHT);
        assertBarred(standing(UNDER_REVIEW, CHECKS, REFUSED), uphold);
        assertBarred(standing(UNDER_REVIEW, CHECKS, NOT_ELIGIBLE), uphold);
        assertThat(Decide.move(
                        ofAChildAlone(standing(UNDER_REVIEW, CHECKS, REFUSED)),
                        wish(MoveKind.REVERSE_DECISION, Who.SUPERVISOR, Reason.NEW_FACTS)))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void noCorrectionLeadsThemBackIntoOneEither() {
        MoveRequest correction = wish(MoveKind.CORRECT_MISTAKE, Who.SUPERVISOR, Reason.WRONG_STATE);
        assertBarred(movedFrom(new Position(REFUSED, List.of(CHECKS)), UNDER_REVIEW, CHECKS, REFUSED), correction);
        assertThat(Decide.move(ofAChildAlone(movedFrom(Position.at(WAITING), CALLED)), correction))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void theyAreCalledInTheirTurnButNeverDrawn() {
        assertBarred(standing(WAITING), wish(MoveKind.CALL, Who.SYSTEM, Reason.DRAWN));
        for (Reason turn : List.of(Reason.LONGEST_WAITING, Reason.SPONSORED)) {
            assertThat(Decide.move(ofAChildAlone(standing(WAITING)), wish(MoveKind.CALL, Who.SYSTEM, turn)))
                    .isInstanceOf(Allowed.class);
        }
    }

    @Test
    void theirCaseNeverEndsAsAPartOfAnother() {
        assertBarred(standing(WAITING), wish(MoveKind.CLOSE, Who.SUPERVISOR, Reason.MERGED));
        assertBarred(standing(WAITING), wish(new Wanted.State(CLOSED), Who.SUPERVISOR, Reason.MERGED));
        assertThat(Decide.move(
                        ofAChildAlone(standing(WAITING)), wish(MoveKind.CLOSE, Who.SUPERVISOR, Reason.PROTECTED)))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void noHistoryOfAnyMovesByAnybodyLeadsThereHoweverLong() {
        long seed = new Random().nextLong();
        System.err.printf("Histories of a child alone with seed %d%n", seed);
        Random random = new Random(seed);
        long moves = Stream.generate(() -> history(random))
                .limit(HISTORIES)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(moves).as("seed %d", seed).isGreaterThan(HISTORIES);
    }

    /** The number of moves that happened. */
    private static long history(Random random) {
        CaseFacts facts = ofAChildAlone(standing(SUBMITTED));
        long moves = 0;
        for (int i = 0; i < STEPS; i++) {
            MoveRequest request = wishThatMightDo(random, facts.position().state());
            if (Decide.move(facts, request) instanceof Allowed allowed) {
                assertThat(allowed.target().state()).isNotIn(NOT_ELIGIBLE, REFUSED);
                assertThat(request.reason()).isNotIn(Reason.DRAWN, Reason.MERGED);
                facts = ofAChildAlone(moved(facts, allowed));
                moves++;
            }
        }
        return moves;
    }

    private static CaseFacts moved(CaseFacts before, Allowed allowed) {
        CaseState[] wayBack = allowed.target().wayBack().toArray(CaseState[]::new);
        return movedFrom(before.position(), allowed.target().state(), wayBack);
    }

    /** By a row of the table that starts here, where there is one: chance alone would seldom find any. */
    private static MoveRequest wishThatMightDo(Random random, CaseState from) {
        List<Move> rows = Moves.all().stream()
                .filter(move -> move.from().contains(from) && move.kind() != MoveKind.WITHDRAW)
                .toList();
        Move row = any(random, rows.isEmpty() ? Moves.all() : rows);
        return wish(row.kind(), any(random, List.copyOf(row.who())), any(random, List.copyOf(row.reasons())));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static void assertBarred(CaseFacts facts, MoveRequest request) {
        assertThat(Decide.move(ofAChildAlone(facts), request)).isEqualTo(new Refused(Refusal.CHILD_ALONE));
        assertThat(Decide.move(facts, request)).isInstanceOf(Allowed.class);
    }
}
