package org.passerelle.casework;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.passerelle.StaffMember;
import org.passerelle.TestingIdentity;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Who;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;

/** Everybody who moves one case of a made-up person, and that case in any state. */
final class TestingWork {

    private static final List<CaseState> IN_CHECKS = List.of(CaseState.CHECKS);

    private final DataSource database;
    private final StaffMember officer = StaffMember.withRoles("caseworker");
    private final StaffMember colleague = StaffMember.withRoles("caseworker");
    private final StaffMember supervisor = StaffMember.withRoles("supervisor");
    private final StaffMember reviewer = StaffMember.withRoles("caseworker");
    private final StaffMember auditor = StaffMember.withRoles("auditor");
    private final TestingApplicant person = TestingApplicant.begins();
    private final String number = person.submits();
    private final TestingApplicant kept = TestingApplicant.submitted();
    private final TestingApplicant stranger = TestingApplicant.begins();

    TestingWork(DataSource database) {
        this.database = database;
        new TestingIdentity(database).proven(person.id());
    }

    TestingApplicant person() {
        return person;
    }

    TestingApplicant stranger() {
        return stranger;
    }

    /** Who makes a move of staff. */
    TestingMoves mover(Move move) {
        boolean review = move.kind() == MoveKind.REVERSE_DECISION || move.kind() == MoveKind.UPHOLD_DECISION;
        if (review) {
            return at(reviewer);
        }
        return at(move.who().contains(Who.CASEWORKER) ? officer : supervisor);
    }

    /** Who confirms what the first officer proposed. */
    TestingMoves confirming() {
        return at(colleague);
    }

    /** Who reads and moves nothing. */
    TestingMoves reading() {
        return at(auditor);
    }

    /** Puts the case there, with the way back that this state has. */
    void put(CaseState state) {
        List<CaseState> wayBack =
                switch (state) {
                    case MORE_NEEDED, NOT_ELIGIBLE, REFUSED -> IN_CHECKS;
                    case UNDER_REVIEW -> List.of(CaseState.CHECKS, CaseState.REFUSED);
                    case WITHDRAWN -> List.of(CaseState.SUBMITTED);
                    default -> List.of();
                };
        CaseState before = state == CaseState.SUBMITTED ? CaseState.WAITING : CaseState.SUBMITTED;
        new TestingPosition(database).put(person.id(), state, wayBack, before);
        new TestingIdentity(database).calledAgain(person.id());
        rows().change(
                        "update deadlines set ended_at = now(), ending = 'dropped' where application_id = ?"
                                + " and ended_at is null",
                        person.id());
    }

    /** As if that withdrawal could be undone for a week, or no more. */
    void withdrawn(Instant now, boolean inTime) {
        rows().change(
                        "update applications set undo_until = cast(? as timestamptz) where id = ?",
                        inTime ? now.plus(Duration.ofDays(7)).toString() : null,
                        person.id());
    }

    /** As if the time to challenge were over. */
    void overdue() {
        rows().change(
                        "insert into deadlines (id, application_id, kind, days, opened_at, told_at)"
                                + " values (?, ?, 'challenge', 28, now() - interval '90 days', now() - interval '90 days')",
                        Ids.next(),
                        person.id());
    }

    /** Makes the case a duplicate of another. */
    Response merges(TestingMoves by) {
        return by.officer()
                .request()
                .body(Map.of("duplicate", number))
                .post("/api/v1/casework/applications/{id}/merges", kept.id());
    }

    /** As if it had never been one. */
    void parts() {
        rows().change("delete from case_merges where duplicate_id = ?", person.id());
    }

    CaseState state() {
        return CaseState.valueOf(supervisorsView().ways().path("state"));
    }

    TestingMoves supervisorsView() {
        return at(supervisor);
    }

    private TestingMoves at(StaffMember staff) {
        return new TestingMoves(staff, person.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
