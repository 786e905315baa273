package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.status.TestingCases.NOW;
import static org.passerelle.cases.status.TestingCases.OFFICER_ONE;
import static org.passerelle.cases.status.TestingCases.decidedBy;
import static org.passerelle.cases.status.TestingCases.movedFrom;
import static org.passerelle.cases.status.TestingCases.ofAChildAlone;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is offered is what the decision would allow, and nothing else. */
class ChoicesTest {

    private static final Position BEFORE = Position.at(CaseState.SUBMITTED);

    @Test
    void whatIsOfferedIsAllowedAndWhatIsAllowedIsOffered() {
        for (CaseState state : CaseState.values()) {
            for (Who who : Who.values()) {
                CaseFacts facts = standing(state);
                assertThat(offered(facts, who)).as(state + " " + who).isEqualTo(allowed(facts, who));
            }
        }
    }

    @Test
    void aDecisionIsOfferedAsOneForTwoPeople() {
        assertThat(choices(standing(CaseState.CHECKS), Who.CASEWORKER))
                .filteredOn(Choice::secondPerson)
                .extracting(Choice::kind)
                .containsExactly(MoveKind.FIND_NOT_ELIGIBLE, MoveKind.REFUSE);
    }

    @Test
    void nothingIsOfferedThatIsNeverDoneToAChildAlone() {
        assertThat(choices(ofAChildAlone(standing(CaseState.CHECKS)), Who.SUPERVISOR))
                .isNotEmpty()
                .extracting(Choice::kind)
                .doesNotContain(MoveKind.FIND_NOT_ELIGIBLE, MoveKind.REFUSE);
    }

    @Test
    void whoDecidedIsOfferedNoReview() {
        CaseFacts facts = standing(CaseState.UNDER_REVIEW);
        assertThat(choices(facts, Who.CASEWORKER)).extracting(Choice::kind).contains(MoveKind.REVERSE_DECISION);
        assertThat(choices(decidedBy(facts, OFFICER_ONE), Who.CASEWORKER))
                .extracting(Choice::kind)
                .doesNotContain(MoveKind.REVERSE_DECISION, MoveKind.UPHOLD_DECISION);
    }

    private record Offer(MoveKind kind, Reason reason) {}

    private static Set<Offer> offered(CaseFacts facts, Who who) {
        return choices(facts, who).stream()
                .flatMap(choice -> choice.reasons().stream().map(reason -> new Offer(choice.kind(), reason)))
                .collect(Collectors.toSet());
    }

    private static Set<Offer> allowed(CaseFacts facts, Who who) {
        return Arrays.stream(MoveKind.values())
                .flatMap(kind -> Arrays.stream(Reason.values()).map(reason -> new Offer(kind, reason)))
                .filter(offer -> offer.reason() != Reason.MERGED)
                .filter(offer -> isAllowed(facts, who, offer))
                .collect(Collectors.toSet());
    }

    private static boolean isAllowed(CaseFacts facts, Who who, Offer offer) {
        MoveRequest request = MoveRequest.of(offer.kind(), new Mover(who, OFFICER_ONE), offer.reason(), NOW)
                .asIfConfirmed();
        return Decide.move(facts, request) instanceof Decision.Allowed;
    }

    private static List<Choice> choices(CaseFacts facts, Who who) {
        return Choices.of(facts, new Mover(who, OFFICER_ONE), NOW);
    }

    private static CaseFacts standing(CaseState state) {
        CaseState[] wayBack = EnumSet.of(
                                CaseState.MORE_NEEDED,
                                CaseState.NOT_ELIGIBLE,
                                CaseState.REFUSED,
                                CaseState.UNDER_REVIEW,
                                CaseState.WITHDRAWN)
                        .contains(state)
                ? Stream.of(CaseState.CHECKS, CaseState.REFUSED).toArray(CaseState[]::new)
                : new CaseState[0];
        return movedFrom(BEFORE, state, wayBack);
    }
}
