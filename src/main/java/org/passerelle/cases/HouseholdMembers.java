package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who belongs and belonged to which household; a row is never removed while its case is there. */
record HouseholdMembers(Mutiny.StatelessSession tx) {

    private static final String MEMBER = """
            select m.id, m.application_id, m.account_id, a.state, a.child_alone_since, a.entered_at, a.entered_from,
              a.missed_draws, a.weight_from, exists (
                select 1 from household_members b
                where b.application_id = m.application_id and b.gained and b.id <> m.id)
            from household_members m join applications a on a.id = m.application_id
            """;
    private static final String PRESENT = MEMBER + """
            where m.household_id = :household and m.ended is null order by m.id""";
    private static final String COMPANIONS = MEMBER + """
              join household_members me on me.household_id = m.household_id and me.application_id = :application
            where m.joined_at < coalesce(me.ended_at, 'infinity') and me.joined_at < coalesce(m.ended_at, 'infinity')
              and (m.application_id = :application
                or a.submitted_at < coalesce(least(me.ended_at, m.ended_at), 'infinity'))
            order by m.id""";
    private static final String EVER = """
            select id, application_id, name, ended from household_members where household_id = :household order by id""";
    private static final String SEEN_BY = """
            select m.id, m.application_id, m.name, m.ended
            from household_members me join household_members m on m.household_id = me.household_id
            where me.id = :member and (m.ended is null or m.id = me.id or m.ended_at > me.joined_at) order by m.id""";
    private static final String CURRENT = """
            select id, household_id, ended from household_members where application_id = :application and ended is null""";
    private static final String LATEST = """
            select id, household_id, ended from household_members where application_id = :application
            order by ended is null desc, id desc limit 1""";
    private static final String ADD = """
            insert into household_members (id, household_id, application_id, account_id, name, joined_at)
            values (:id, :household, :application, :account, cast(:name as bytea), :now)""";
    private static final String END = """
            update household_members set ended = :how, ended_at = :now where id = :id and ended is null""";
    private static final String GAINED = """
            update household_members set gained = true where id = (
              select id from household_members where application_id = :application
              order by ended is null desc, id desc limit 1)""";
    private static final String PASS_ON = """
            update household_members set application_id = :to, account_id = :account
            where application_id = :from and ended is null""";

    /** Where a case belongs, or belonged last. */
    record Membership(UUID id, UUID household, @Nullable String ended) {}

    /** One who belongs or belonged. */
    record Known(
            UUID id,
            UUID application,
            byte @Nullable [] name,
            @Nullable String ended) {}

    /** Those who belong to it now, the main applicant first. */
    Uni<List<Member>> present(UUID household) {
        return tx.createNativeQuery(PRESENT, Tuple.class)
                .setParameter("household", household)
                .getResultList()
                .map(rows -> rows.stream().map(Member::of).toList());
    }

    /** A case with all who had entered while they belonged to a household with it, whoever has gone since. */
    Uni<List<Member>> companions(UUID application) {
        return tx.createNativeQuery(COMPANIONS, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(Member::of).toList());
    }

    /** All who ever belonged to it, in the order in which they came. */
    Uni<List<Known>> ever(UUID household) {
        return tx.createNativeQuery(EVER, Tuple.class)
                .setParameter("household", household)
                .getResultList()
                .map(rows -> rows.stream().map(HouseholdMembers::known).toList());
    }

    /** The same without those who had gone before this one came: of them nobody who came later knows. */
    Uni<List<Known>> seenBy(UUID member) {
        return tx.createNativeQuery(SEEN_BY, Tuple.class)
                .setParameter("member", member)
                .getResultList()
                .map(rows -> rows.stream().map(HouseholdMembers::known).toList());
    }

    Uni<@Nullable Membership> current(UUID application) {
        return membership(CURRENT, application);
    }

    Uni<@Nullable Membership> latest(UUID application) {
        return membership(LATEST, application);
    }

    Uni<Void> add(UUID id, UUID household, CaseView view, byte @Nullable [] name, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("household", household)
                .setParameter("application", view.id())
                .setParameter("account", view.accountId())
                .setParameter("name", name)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> end(UUID member, HouseholdEnd how, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("id", member)
                .setParameter("how", how.code())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> gained(UUID application) {
        return tx.createNativeQuery(GAINED)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** True if the membership of one case is another's now. */
    Uni<Boolean> passOn(UUID from, CaseView to) {
        return tx.createNativeQuery(PASS_ON)
                .setParameter("from", from)
                .setParameter("to", to.id())
                .setParameter("account", to.accountId())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private Uni<@Nullable Membership> membership(String query, UUID application) {
        return tx.createNativeQuery(query, Tuple.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Membership(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, String.class)));
    }

    private static Known known(Tuple row) {
        return new Known(
                row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, byte[].class), row.get(3, String.class));
    }
}
