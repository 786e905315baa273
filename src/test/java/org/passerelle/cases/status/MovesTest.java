package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.status.CaseState.ARRIVED;
import static org.passerelle.cases.status.CaseState.BIOMETRICS;
import static org.passerelle.cases.status.CaseState.CALLED;
import static org.passerelle.cases.status.CaseState.CHECKS;
import static org.passerelle.cases.status.CaseState.CLOSED;
import static org.passerelle.cases.status.CaseState.DRAFT;
import static org.passerelle.cases.status.CaseState.GRANTED;
import static org.passerelle.cases.status.CaseState.MINDED_TO_GRANT;
import static org.passerelle.cases.status.CaseState.MORE_NEEDED;
import static org.passerelle.cases.status.CaseState.NOT_ELIGIBLE;
import static org.passerelle.cases.status.CaseState.REFUSED;
import static org.passerelle.cases.status.CaseState.SUBMITTED;
import static org.passerelle.cases.status.CaseState.TRAVEL_BOOKED;
import static org.passerelle.cases.status.CaseState.UNDER_REVIEW;
import static org.passerelle.cases.status.CaseState.WAITING;
import static org.passerelle.cases.status.CaseState.WITHDRAWN;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.notifications.Notice;

class MovesTest {

    /** Written by hand from the design's diagram, so that a slip in the table shows. */
    private static final Map<CaseState, Set<CaseState>> DIAGRAM = new EnumMap<>(Map.ofEntries(
            Map.entry(DRAFT, Set.of(SUBMITTED, WITHDRAWN)),
            Map.entry(SUBMITTED, Set.of(WAITING, MORE_NEEDED, NOT_ELIGIBLE, WITHDRAWN, CLOSED)),
            Map.entry(WAITING, Set.of(CALLED, MORE_NEEDED, NOT_ELIGIBLE, WITHDRAWN, CLOSED)),
            Map.entry(CALLED, Set.of(CHECKS, WAITING, MORE_NEEDED, NOT_ELIGIBLE, WITHDRAWN, CLOSED)),
            Map.entry(CHECKS, Set.of(MINDED_TO_GRANT, MORE_NEEDED, NOT_ELIGIBLE, REFUSED, WITHDRAWN, CLOSED)),
            Map.entry(MORE_NEEDED, Set.of(WITHDRAWN, CLOSED)),
            Map.entry(MINDED_TO_GRANT, Set.of(BIOMETRICS, REFUSED, WITHDRAWN, CLOSED)),
            Map.entry(BIOMETRICS, Set.of(GRANTED, REFUSED, WITHDRAWN, CLOSED)),
            Map.entry(GRANTED, Set.of(TRAVEL_BOOKED, WITHDRAWN, CLOSED)),
            Map.entry(TRAVEL_BOOKED, Set.of(ARRIVED, WITHDRAWN, CLOSED)),
            Map.entry(ARRIVED, Set.of()),
            Map.entry(NOT_ELIGIBLE, Set.of(UNDER_REVIEW)),
            Map.entry(REFUSED, Set.of(UNDER_REVIEW)),
            Map.entry(UNDER_REVIEW, Set.of(WITHDRAWN, CLOSED)),
            Map.entry(WITHDRAWN, Set.of()),
            Map.entry(CLOSED, Set.of())));

    @Test
    void everyPairOutsideTheDiagramIsRefusedForEverybodyAndEveryReasonAndEveryPairInsideIsPossible() {
        for (CaseState from : CaseState.values()) {
            var reachable = EnumSet.noneOf(CaseState.class);
            for (CaseState to : CaseState.values()) {
                if (isEverAllowed(TestingCases.standing(from), to)) {
                    reachable.add(to);
                }
            }
            assertThat(reachable).as("from %s", from).isEqualTo(DIAGRAM.get(from));
        }
    }

    @Test
    void everyKindOutsideItsStatesIsRefusedForEverybodyAndEveryReason() {
        for (MoveKind kind : MoveKind.values()) {
            var starts = Moves.all().stream()
                    .filter(move -> move.kind() == kind)
                    .flatMap(move -> move.from().stream())
                    .toList();
            for (CaseState from : CaseState.values()) {
                var before = Position.at(CALLED);
                var facts = TestingCases.movedFrom(before, from, CHECKS, NOT_ELIGIBLE);
                assertThat(wishes(new Wanted.Kind(kind)).anyMatch(wish -> isAllowed(facts, wish)))
                        .as("%s from %s", kind, from)
                        .isEqualTo(starts.contains(from));
            }
        }
    }

    @Test
    void everyKindHasARowAndEveryReasonIsUsed() {
        assertThat(Moves.all()).extracting(Move::kind).contains(MoveKind.values());
        assertThat(Moves.all().stream().flatMap(move -> move.reasons().stream()))
                .contains(Reason.values());
        assertThat(Moves.all()).allSatisfy(move -> {
            assertThat(move.from()).isNotEmpty();
            assertThat(move.who()).isNotEmpty();
            assertThat(move.reasons()).isNotEmpty();
        });
    }

    @Test
    void aKindAStateAndAReasonNameAtMostOneRow() {
        var keys = Moves.all().stream()
                .flatMap(move -> move.from().stream()
                        .flatMap(from -> move.reasons().stream().map(reason -> List.of(move.kind(), from, reason))))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void decisionsAgainstAPersonNeedTwoPeopleAndAreNeverTakenInBulkOrByASystem() {
        assertThat(Moves.all().stream().filter(move -> move.leadsTo(NOT_ELIGIBLE) || move.leadsTo(REFUSED)))
                .hasSize(2)
                .allSatisfy(move -> {
                    assertThat(move.secondPerson()).isTrue();
                    assertThat(move.bulk()).isFalse();
                    assertThat(move.who()).containsExactly(Who.CASEWORKER, Who.SUPERVISOR);
                    assertThat(move.deadline()).isEqualTo(Duration.ofDays(28));
                });
    }

    @Test
    void everyMoveIsToldExceptADeath() {
        assertThat(Moves.all().stream().filter(move -> move.notice() == null))
                .singleElement()
                .satisfies(move -> assertThat(move.reasons()).containsExactly(Reason.DIED));
    }

    @Test
    void whatThePersonCanDoInThisReleaseIsToldInANoticeThatExists() {
        Set<MoveKind> now = Set.of(MoveKind.SUBMIT, MoveKind.WITHDRAW, MoveKind.UNDO_WITHDRAWAL);
        assertThat(Moves.all().stream()
                        .filter(move -> now.contains(move.kind()))
                        .map(move -> Notice.of(move.notice())))
                .containsOnly(Notice.APPLICATION_SUBMITTED, Notice.APPLICATION_WITHDRAWN, Notice.APPLICATION_RESTORED);
    }

    @Test
    void everyNoticeAboutAnApplicationIsThatOfAMove() {
        assertThat(Moves.all().stream().map(Move::notice))
                .containsAll(Arrays.stream(Notice.values())
                        .map(Notice::code)
                        .filter(code -> code.startsWith("application_"))
                        .toList());
    }

    @Test
    void reasonsForNotEligibleAreTheFiveOfTheDesign() {
        assertThat(Moves.all().stream()
                        .filter(move -> move.kind() == MoveKind.FIND_NOT_ELIGIBLE)
                        .flatMap(move -> move.reasons().stream())
                        .map(Reason::code))
                .containsExactlyInAnyOrder(
                        "status_held", "refused_in_europe", "not_in_programme_country", "duplicate", "other");
    }

    private static boolean isEverAllowed(CaseFacts facts, CaseState to) {
        return wishes(new Wanted.State(to)).anyMatch(wish -> isAllowed(facts, wish));
    }

    private static boolean isAllowed(CaseFacts facts, MoveRequest wish) {
        return Decide.move(facts, wish) instanceof Decision.Allowed;
    }

    private static Stream<MoveRequest> wishes(Wanted wanted) {
        return Stream.of(Who.values())
                .flatMap(who -> Stream.of(Reason.values()).map(reason -> TestingCases.wish(wanted, who, reason)));
    }
}
