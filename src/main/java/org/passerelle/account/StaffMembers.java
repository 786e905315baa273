package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** The members of staff and their credentials. */
record StaffMembers(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String BY_EMAIL = """
            select new org.passerelle.account.StaffMembers$Known(id, roles, email, passwordHash, totpSecret, totpStep)
            from StaffRow
            where emailHash = :email and suspendedAt is null and barredAt is null
              and (demonstration = false or :demo = true) and (organisationId is not null or :ownStaff = true)""";

    private static final String HOLDER = """
            select new org.passerelle.account.StaffMembers$Holder(id, suspendedAt is not null, organisationId)
            from StaffRow where emailHash = :email""";

    private static final String TAKE_ADDRESS = "update StaffRow set emailHash = :email where id = :id";

    private static final String RENEW = """
            update StaffRow set name = :name, roles = :roles, passwordHash = null, totpSecret = null, totpStep = 0,
              confirmedAt = null, suspendedAt = null, demonstration = false, outsideHash = null
            where id = :id""";

    private static final String FORGET_CHOICE = """
            update StaffRow set passwordHash = null, totpSecret = null, totpStep = 0
            where id = :id and confirmedAt is null""";

    private static final String PENDING = """
            select new org.passerelle.account.StaffMembers$Pending(passwordHash, totpSecret)
            from StaffRow where id = :id and confirmedAt is null and suspendedAt is null and barredAt is null""";

    private static final String CHOOSE = """
            update StaffRow s set passwordHash = :hash, totpSecret = :secret, totpStep = 0
            where id = :id and confirmedAt is null and suspendedAt is null and barredAt is null
              and coalesce(passwordHash, '') = :before
              and exists (select 1 from StaffInvitationRow i
                where i.id = :invitation and i.withdrawnAt is null and i.usedAt is null and i.expiresAt > :now)""";

    private static final String SUSPEND =
            "update StaffRow set suspendedAt = :now where id = :id and suspendedAt is null";

    private static final String LET_IN_AGAIN = "update StaffRow set suspendedAt = null where id = :id";

    private static final String VIEW = """
            select new org.passerelle.account.StaffMembers$View(
              id, email, name, roles, confirmedAt is not null, suspendedAt is not null, createdAt)
            from StaffRow
            """;

    /** Who works for a partner organisation is that organisation's to know. */
    private static final String OUR_OWN = "where organisationId is null and ";

    private static final String FIND = VIEW + OUR_OWN + "id = :id";

    private static final String LIST = VIEW + OUR_OWN + "id > :after order by id";

    private static final String TAKE_STEP = """
            update StaffRow set totpStep = :step, confirmedAt = coalesce(confirmedAt, :now), passwordHash = :next
            where id = :id and totpStep < :step and passwordHash = :hash and suspendedAt is null
              and barredAt is null""";

    private static final String WORKING = """
            select new org.passerelle.account.StaffMembers$Working(id, email, roles)
            from StaffRow
            where confirmedAt is not null and suspendedAt is null and (demonstration = false or :demo = true)
            """;

    private static final String WORKING_AMONG = WORKING + "and organisationId is null and id in :ids order by id";

    private static final String HELPING_AMONG =
            WORKING + "and organisationId is not null and barredAt is null and id in :ids order by id";

    private static final String WITH_ROLE =
            "select id from staff where :role = any (roles) and organisation_id is null";

    /** Somebody who has signed in and is not suspended. */
    record Working(UUID id, byte[] email, String[] roles) {}

    Uni<List<Working>> working(List<UUID> ids, boolean demo) {
        return tx.createQuery(WORKING_AMONG, Working.class)
                .setParameter("ids", ids)
                .setParameter("demo", demo)
                .getResultList();
    }

    /** Members of partner organisations that are not suspended. */
    Uni<List<Working>> helping(List<UUID> ids, boolean demo) {
        return tx.createQuery(HELPING_AMONG, Working.class)
                .setParameter("ids", ids)
                .setParameter("demo", demo)
                .getResultList();
    }

    /** Whoever has that role, whether they work here now or not. */
    Uni<List<UUID>> withRole(String role) {
        return tx.createNativeQuery(WITH_ROLE, UUID.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Somebody who works here; without credentials until an invitation was accepted. */
    record Known(
            UUID id,
            String[] roles,
            byte[] email,
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            long totpStep) {}

    /** {@code ownStaff}: whether UKVI's own are among those whom a password lets in. */
    Uni<@Nullable Known> byEmail(byte[] emailHash, boolean demo, boolean ownStaff) {
        return tx.createQuery(BY_EMAIL, Known.class)
                .setParameter("email", emailHash)
                .setParameter("demo", demo)
                .setParameter("ownStaff", ownStaff)
                .getSingleResultOrNull();
    }

    /** Who has an address; {@code organisation} is null for UKVI's own. */
    record Holder(UUID id, boolean suspended, @Nullable UUID organisation) {}

    /** What somebody chose who has not signed in with it yet; nothing at first. */
    record Pending(@Nullable String passwordHash, byte @Nullable [] totpSecret) {}

    /** A member of staff as supervisors see them. */
    record View(
            UUID id,
            byte[] email,
            byte[] name,
            String[] roles,
            boolean confirmed,
            boolean suspended,
            Instant createdAt) {}

    Uni<@Nullable Holder> holder(byte[] emailHash) {
        return tx.createQuery(HOLDER, Holder.class)
                .setParameter("email", emailHash)
                .getSingleResultOrNull();
    }

    /** Gives somebody an address by which they are found. */
    Uni<Void> takeAddress(UUID id, byte[] emailHash) {
        return tx.createMutationQuery(TAKE_ADDRESS)
                .setParameter("id", id)
                .setParameter("email", emailHash)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes the old credentials away; a suspension ends too. */
    Uni<Void> renew(UUID id, byte[] name, String[] roles) {
        return tx.createMutationQuery(RENEW)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("roles", roles)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes away what was chosen and never used. */
    Uni<Void> forgetChoice(UUID id) {
        return tx.createMutationQuery(FORGET_CHOICE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Null for whoever has signed in since they were invited. */
    Uni<@Nullable Pending> pending(UUID id) {
        return tx.createQuery(PENDING, Pending.class).setParameter("id", id).getSingleResultOrNull();
    }

    /** Keeps what was chosen; false when the invitation is over or somebody chose in between. */
    Uni<Boolean> choose(
            StaffInvitations.View invitation, @Nullable String before, String hash, byte[] secret, Instant now) {
        return tx.createMutationQuery(CHOOSE)
                .setParameter("id", invitation.staff())
                .setParameter("invitation", invitation.id())
                .setParameter("before", before == null ? "" : before)
                .setParameter("hash", hash)
                .setParameter("secret", secret)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Void> suspend(UUID id, Instant now) {
        return tx.createMutationQuery(SUSPEND)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> letInAgain(UUID id) {
        return tx.createMutationQuery(LET_IN_AGAIN)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<@Nullable View> find(UUID id) {
        return tx.createQuery(FIND, View.class).setParameter("id", id).getSingleResultOrNull();
    }

    /** Those who came first first. */
    Uni<List<View>> list(PageQuery page) {
        return tx.createQuery(LIST, View.class)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<Void> add(StaffRow member) {
        return tx.insert(member);
    }

    /**
     * Uses up a time step, and keeps {@code next} as the password's hash. False when a code of that step or a later one
     * was used before, on any node, or when the credentials have changed meanwhile.
     */
    Uni<Boolean> takeStep(UUID id, long step, String hash, String next, Instant now) {
        return tx.createMutationQuery(TAKE_STEP)
                .setParameter("id", id)
                .setParameter("step", step)
                .setParameter("hash", hash)
                .setParameter("next", next)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }
}
