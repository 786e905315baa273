package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.WrittenDocs;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRoutes;
import org.passerelle.cases.status.Moves;
import org.passerelle.cases.status.Reason;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Every row of the table of moves is made over HTTP from each of its states, and refused; or it is named as missing. */
@QuarkusTest
class MoveRoutesHttpTest {

    @Inject
    DataSource database;

    private Instant now;
    private TestingWork work;

    @Test
    void everyMoveThatHasARouteIsMadeAndRefused() {
        now = TestingClock.toDaytime();
        work = new TestingWork(database);
        Moves.all().stream()
                .filter(move -> MoveRoutes.of(move) instanceof MoveRoutes.Way.Calls)
                .forEach(move -> move.from().forEach(from -> exercise(move, from)));
    }

    @Test
    void whatHasNoRouteIsNamedAndTheOthersAreInTheContract() {
        for (Move move : Moves.all()) {
            switch (MoveRoutes.of(move)) {
                case MoveRoutes.Way.Calls(List<String> routes) ->
                    assertThat(routes).allMatch(Contract::promises);
                case MoveRoutes.Way.Missing(String route, String _) ->
                    assertThat(route).as("has come, so take it from the list").doesNotMatch(Contract::promises);
            }
        }
        WrittenDocs.check("moves-without-route.md", MoveRoutes.page());
    }

    private void exercise(Move move, CaseState from) {
        switch (move.kind()) {
            case SUBMIT -> submission();
            case WITHDRAW -> withdrawal(from);
            case UNDO_WITHDRAWAL -> undoing();
            case DECLINE_CALL -> own(move, from, "declined-call", Map.of());
            case ANSWER -> own(move, from, "answered", Map.of());
            case CHALLENGE -> own(move, from, "challenge", Map.of("text", "It is wrong."));
            case CHALLENGE_LATE ->
                own(move, from, "challenge", Map.of("text", "It is wrong.", "lateBecause", "new_facts"));
            case FIND_NOT_ELIGIBLE, REFUSE -> decision(move, from);
            case CLOSE -> {
                if (move.reasons().contains(Reason.MERGED)) {
                    merger(from);
                } else {
                    transition(move, from);
                }
            }
            case ADMIT, CALL -> throw new AssertionError("It has a route: exercise it");
            case RETURN_UNREACHABLE,
                    START_CHECKS,
                    ASK_FOR_MORE,
                    DROP_QUESTION,
                    MIND_TO_GRANT,
                    ASK_FOR_BIOMETRICS,
                    GRANT,
                    BOOK_TRAVEL,
                    ARRIVE,
                    REVERSE_DECISION,
                    UPHOLD_DECISION,
                    CORRECT_MISTAKE -> transition(move, from);
        }
    }

    private void transition(Move move, CaseState from) {
        work.put(from);
        TestingMoves mover = work.mover(move);
        refusedToOthers(move, mover);
        Response made = mover.moves(wish(move));
        assertThat(made.statusCode())
                .as(move.kind() + " from " + from + made.asString())
                .isEqualTo(200);
        refusedFromElsewhere(move, mover);
    }

    /** By role, by reason, and by the version that was seen. */
    private void refusedToOthers(Move move, TestingMoves mover) {
        Map<String, String> wish = wish(move);
        assertThat(work.reading().sends(wish, "x", 1).statusCode()).isEqualTo(403);
        Map<String, String> unfounded = new HashMap<>(wish);
        unfounded.put("reason", "own_wish");
        assertThat(mover.previews(unfounded).<String>path("code")).isEqualTo("reason_unknown");
        assertThat(mover.sends(wish, "x", 0).statusCode()).isEqualTo(412);
    }

    private void refusedFromElsewhere(Move move, TestingMoves mover) {
        CaseState elsewhere = Arrays.stream(CaseState.values())
                .filter(state -> Moves.all().stream()
                        .filter(other -> other.kind() == move.kind())
                        .noneMatch(other -> other.from().contains(state)))
                .reduce((_, later) -> later)
                .orElseThrow();
        work.put(elsewhere);
        Response refused = mover.previews(wish(move));
        assertThat(refused.statusCode()).as(move.kind() + " from " + elsewhere).isEqualTo(409);
        assertThat(refused.jsonPath().getList("allowed.kind")).doesNotContain(kind(move));
    }

    private void decision(Move move, CaseState from) {
        work.put(from);
        TestingMoves mover = work.mover(move);
        refusedToOthers(move, mover);
        String proposal = mover.proposes(kind(move), reason(move));
        assertThat(mover.confirms(proposal).<String>path("code")).isEqualTo("other_officer_needed");
        assertThat(work.state()).isEqualTo(from);
        assertThat(work.confirming().confirms(proposal).statusCode()).isEqualTo(200);
        refusedFromElsewhere(move, mover);
    }

    /** By the person, and by an officer to whom they said it. */
    private void own(Move move, CaseState from, String part, Map<String, String> body) {
        place(move, from);
        assertThat(posts(work.stranger(), part, body).statusCode()).isEqualTo(404);
        assertThat(posts(work.person(), part, body).statusCode()).as(part).isEqualTo(200);
        work.put(CaseState.ARRIVED);
        assertThat(posts(work.person(), part, body).statusCode()).isEqualTo(409);
        place(move, from);
        transition(move, from);
    }

    private void place(Move move, CaseState from) {
        work.put(from);
        if (move.kind() == MoveKind.CHALLENGE_LATE) {
            work.overdue();
        }
    }

    private Response posts(TestingApplicant somebody, String part, Map<String, String> body) {
        var request = somebody.request();
        return (body.isEmpty() ? request : request.body(body))
                .post(work.person().url(part));
    }

    private void submission() {
        TestingApplicant somebody = TestingApplicant.begins();
        Response early = somebody.request().header("If-Match", "*").post(somebody.url("submission"));
        assertThat(early.<String>path("code")).isEqualTo("incomplete");
        assertThat(somebody.submits()).isNotBlank();
    }

    private void withdrawal(CaseState from) {
        work.put(from);
        String url = work.person().url("withdrawal");
        assertThat(work.stranger().request().post(url).statusCode()).isEqualTo(404);
        assertThat(work.person().withdraws().statusCode()).as("from " + from).isEqualTo(200);
        work.put(CaseState.ARRIVED);
        assertThat(work.person().withdraws().<String>path("code")).isEqualTo("move_not_allowed");
    }

    private void undoing() {
        work.put(CaseState.WITHDRAWN);
        work.withdrawn(now, false);
        assertThat(work.person().undoesTheWithdrawal().<String>path("code")).isEqualTo("undo_expired");
        work.withdrawn(now, true);
        assertThat(work.person().undoesTheWithdrawal().statusCode()).isEqualTo(200);
    }

    private void merger(CaseState from) {
        work.put(from);
        assertThat(work.merges(work.reading()).statusCode()).isEqualTo(403);
        assertThat(work.merges(work.supervisorsView()).statusCode())
                .as("from " + from)
                .isEqualTo(200);
        assertThat(work.state()).isEqualTo(CaseState.CLOSED);
        work.parts();
        work.put(CaseState.ARRIVED);
        assertThat(work.merges(work.supervisorsView()).<String>path("code")).isEqualTo("move_not_allowed");
    }

    private static Map<String, String> wish(Move move) {
        return Map.of("kind", kind(move), "reason", reason(move), "message", TestingMoves.WORDS);
    }

    private static String kind(Move move) {
        return move.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String reason(Move move) {
        return move.reasons().iterator().next().code();
    }
}
