package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.Foremost;
import org.passerelle.platform.database.Columns;

/** The stored cases. */
record Applications(Mutiny.StatelessSession tx) {

    private static final String VIEW = """
            select new org.passerelle.cases.CaseView(a.id, a.accountId, a.form, a.state, a.paused, a.caseVersion,
              a.reference, a.createdAt, a.submittedAt, a.undoUntil, a.person, a.childAloneSince, a.enteredAt, a.supplementTo)
            from ApplicationRow a
            """;
    private static final String FIND = VIEW + "where a.id = :id";
    private static final String FIND_BY_REFERENCE = VIEW + "where a.reference = :reference";
    private static final String LIVE_OF_ACCOUNT = VIEW + """
            where a.accountId = :account and a.form = :form and a.person = ADULT and a.supplementTo is null
              and a.state not in (ARRIVED, NOT_ELIGIBLE, REFUSED, WITHDRAWN, CLOSED)
            order by case when a.state = UNDER_REVIEW then 1 else 0 end, a.id desc""";
    private static final String OWN_OF_ACCOUNT = VIEW + """
            where a.accountId = :account and a.person = ADULT and a.supplementTo is null
              and a.state not in (ARRIVED, WITHDRAWN, CLOSED) order by a.id desc""";
    private static final String STANDING = """
            select new org.passerelle.cases.Standing$Read(a.id, a.accountId, a.form, a.state, a.paused, a.caseVersion,
              a.reference, a.createdAt, a.submittedAt, a.undoUntil, a.person, a.childAloneSince, a.enteredAt,
              a.supplementTo, a.wayBack, a.latestMove,
              m.previousMove, m.stateFrom, m.wayBackFrom)
            from ApplicationRow a left join CaseMoveRow m on m.id = a.latestMove
            where a.id = :id""";
    private static final String CHILDREN = """
            select count(*) from applications where account_id = :account and person = 'CHILD'
              and supplement_to is null and state not in ('WITHDRAWN', 'CLOSED')""";
    private static final String LATEST_ALONE_SINCE = """
            select child_alone_since from applications
            where account_id = :account and person = 'ADULT' and supplement_to is null
            order by id desc limit 1""";
    private static final String SUBMITTED = """
            select new org.passerelle.cases.Applications$Submitted(count(*), count(submittedAt))
            from ApplicationRow where accountId = :account""";
    private static final String STATES = """
            select new org.passerelle.cases.status.Foremost$Case(state, person) from ApplicationRow
            where accountId = :account and supplementTo is null order by id desc""";
    private static final String OF_ACCOUNT = "select id from ApplicationRow where accountId = :account";
    private static final String LOCK = "select id from applications where id = :id for update";
    private static final String LOCK_ACCOUNT = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(:account || ' ' || :form, 0))) locked""";
    private static final String INSERT = """
            insert into applications (id, account_id, form, state, person, child_alone_since, created_at)
            values (:id, :account, :form, 'DRAFT', :person, :childAloneSince, :now)""";
    private static final String UPDATE = """
            update applications set state = :state, way_back = cast(cast(:wayBack as text) as text[]),
              latest_move = :latestMove, case_version = case_version + 1, reference = :reference,
              submitted_at = :submittedAt, undo_until = :undoUntil, entered_at = :enteredAt
            where id = :id""";
    private static final String PAUSE = """
            update applications set paused = :paused, case_version = case_version + 1
            where id = :id and paused <> :paused""";
    private static final String ERASE = "delete from applications where id = :id";
    private static final String RESERVE = """
            insert into case_references (reference) values (:reference) on conflict (reference) do nothing""";

    Uni<Optional<CaseView>> find(UUID id) {
        return tx.createQuery(FIND, CaseView.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Optional<CaseView>> findByReference(CaseReference reference) {
        return tx.createQuery(FIND_BY_REFERENCE, CaseView.class)
                .setParameter("reference", reference.text())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Optional<CaseView>> liveOf(UUID account, String form) {
        return tx.createQuery(LIVE_OF_ACCOUNT, CaseView.class)
                .setParameter("account", account)
                .setParameter("form", form)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<List<CaseView>> ownOf(UUID account) {
        return tx.createQuery(OWN_OF_ACCOUNT, CaseView.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Held until the transaction ends by whoever opens or revives a case of this account and form. */
    Uni<Void> lockAccount(UUID account, String form) {
        return tx.createNativeQuery(LOCK_ACCOUNT, Integer.class)
                .setParameter("account", account.toString())
                .setParameter("form", form)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Since when the owner of the account is known to be a child alone, by the latest of their own cases. */
    Uni<Optional<Instant>> aloneSince(UUID account) {
        return tx.createNativeQuery(LATEST_ALONE_SINCE, Tuple.class)
                .setParameter("account", account)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row == null ? null : Columns.instantOrNull(row, 0)));
    }

    Uni<Long> childrenOf(UUID account) {
        return tx.createNativeQuery(CHILDREN, Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** How many applications an account has, and how many of them were ever submitted. */
    record Submitted(long any, long submitted) {}

    Uni<Submitted> submitted(UUID account) {
        return tx.createQuery(SUBMITTED, Submitted.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** The states of an account's cases, children's too, the latest first. */
    Uni<List<Foremost.Case>> statesOf(UUID account) {
        return tx.createQuery(STATES, Foremost.Case.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** All applications of an account, children's and further forms too. */
    Uni<List<UUID>> ofAccount(UUID account) {
        return tx.createQuery(OF_ACCOUNT, UUID.class)
                .setParameter("account", account)
                .getResultList();
    }

    Uni<Boolean> lock(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    Uni<Standing> standing(UUID id) {
        return tx.createQuery(STANDING, Standing.Read.class)
                .setParameter("id", id)
                .getSingleResult()
                .map(Standing::of);
    }

    Uni<Void> insert(CaseView draft) {
        return tx.createNativeQuery(INSERT)
                .setParameter("id", draft.id())
                .setParameter("account", draft.accountId())
                .setParameter("form", draft.form())
                .setParameter("person", draft.person().name())
                .setParameter("childAloneSince", draft.childAloneSince())
                .setParameter("now", draft.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> update(Step step) {
        CaseView after = step.after();
        return tx.createNativeQuery(UPDATE)
                .setParameter("id", after.id())
                .setParameter("state", after.state().name())
                .setParameter("wayBack", step.wayBackTo())
                .setParameter("latestMove", step.latestMove())
                .setParameter("reference", after.reference())
                .setParameter("submittedAt", after.submittedAt())
                .setParameter("undoUntil", after.undoUntil())
                .setParameter("enteredAt", after.enteredAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False if it is so already. */
    Uni<Boolean> pause(UUID id, boolean paused) {
        return tx.createNativeQuery(PAUSE)
                .setParameter("id", id)
                .setParameter("paused", paused)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Long> erase(UUID id) {
        return tx.createNativeQuery(ERASE)
                .setParameter("id", id)
                .executeUpdate()
                .map(Integer::longValue);
    }

    /** True if the number was free and is ours now; two submissions never get the same, whenever they commit. */
    Uni<Boolean> reserve(CaseReference reference) {
        return tx.createNativeQuery(RESERVE)
                .setParameter("reference", reference.text())
                .executeUpdate()
                .map(rows -> rows == 1);
    }
}
