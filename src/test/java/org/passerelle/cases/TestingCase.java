package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.TestingIdentity;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** Opens and moves cases of made-up people in the database, each call a transaction of its own. */
@ApplicationScoped
class TestingCase {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final String FORM = "expression-of-interest";
    static final UUID OFFICER_ONE = new UUID(0, 1);
    static final UUID OFFICER_TWO = new UUID(0, 2);
    static final UUID OFFICER_THREE = new UUID(0, 3);

    private final Cases cases;
    private final TestingTransactions transactions;
    private final DataSource database;

    TestingCase(Cases cases, TestingTransactions transactions, DataSource database) {
        this.cases = cases;
        this.transactions = transactions;
        this.database = database;
    }

    /** Gives somebody what every stage needs. */
    void proven(UUID id) {
        new TestingIdentity(database).proven(id);
    }

    CaseView draft(UUID account) {
        return draft(account, FORM);
    }

    CaseView draft(UUID account, String form) {
        return transactions.run(tx -> cases.open(tx, account, form, NOW)).view();
    }

    CaseView submitted(UUID account) {
        return done(draft(account).id(), MoveKind.SUBMIT, Who.APPLICANT, Reason.SUBMITTED);
    }

    CaseView inChecks(UUID account) {
        var id = submitted(account).id();
        done(id, MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
        done(id, MoveKind.CALL, Who.SYSTEM, Reason.DRAWN);
        proven(id);
        return done(id, MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED);
    }

    /** Moves it and expects that to work; two officers act where two people are needed. */
    CaseView done(UUID id, MoveKind kind, Who who, Reason reason) {
        return done(move(id, request(kind, who, OFFICER_ONE, reason, NOW)));
    }

    static CaseView done(Moved moved) {
        assertThat(moved).isInstanceOf(Moved.Done.class);
        return ((Moved.Done) moved).view();
    }

    Moved move(UUID id, MoveRequest request) {
        return move(id, request, null);
    }

    Moved move(UUID id, MoveRequest request, @Nullable Long expectedVersion) {
        return transactions.run(tx -> cases.move(tx, id, request, expectedVersion));
    }

    CaseView now(UUID id) {
        return transactions.run(tx -> new Applications(tx).find(id)).orElseThrow();
    }

    /** The states of all cases of an account. */
    List<CaseState> states(UUID account) {
        return transactions.run(tx -> tx.createQuery(
                        "select a.state from ApplicationRow a where a.accountId = :account", CaseState.class)
                .setParameter("account", account)
                .getResultList());
    }

    static MoveRequest request(MoveKind kind, Who who, UUID person, Reason reason, Instant at) {
        return new MoveRequest(
                new Wanted.Kind(kind), new Mover(who, person), new Mover(who, OFFICER_TWO), reason, false, at);
    }

    static MoveRequest withdrawal(Instant at) {
        return MoveRequest.of(MoveKind.WITHDRAW, new Mover(Who.APPLICANT, OFFICER_THREE), Reason.OWN_WISH, at);
    }

    static MoveRequest undo(Instant at) {
        return MoveRequest.of(
                MoveKind.UNDO_WITHDRAWAL, new Mover(Who.APPLICANT, OFFICER_THREE), Reason.CHANGED_MIND, at);
    }
}
