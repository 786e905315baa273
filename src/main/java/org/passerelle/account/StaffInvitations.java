package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.InvitationState;
import org.passerelle.platform.http.PageQuery;

/** The invitations of staff. */
record StaffInvitations(Mutiny.StatelessSession tx) {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String VIEW = """
            select new org.passerelle.account.StaffInvitations$View(
              i.id, i.staffId, s.email, s.roles, i.createdAt, i.expiresAt, i.withdrawnAt, i.usedAt)
            from StaffInvitationRow i join StaffRow s on s.id = i.staffId
            """;

    /** Those of UKVI's own staff. */
    private static final String LIST = VIEW + "where s.organisationId is null and i.id < :before order by i.id desc";

    private static final String FIND = VIEW + "where i.id = :id";

    private static final String FIND_OUR_OWN = FIND + " and s.organisationId is null";

    private static final String BY_TOKEN = VIEW + "where i.tokenHash = :token";

    private static final String WITHDRAW_ALL = """
            update StaffInvitationRow set withdrawnAt = :now
            where staffId = :staff and withdrawnAt is null and usedAt is null""";

    private static final String USE = """
            update StaffInvitationRow set usedAt = :now
            where staffId = :staff and withdrawnAt is null and usedAt is null""";

    /** An invitation with the member of staff it is for. */
    record View(
            UUID id,
            UUID staff,
            byte[] email,
            String[] roles,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant usedAt) {

        InvitationState state(Instant now) {
            return InvitationState.of(withdrawnAt, usedAt, expiresAt, now);
        }
    }

    Uni<Void> add(StaffInvitationRow invitation) {
        return tx.insert(invitation);
    }

    /** The newest first. */
    Uni<List<View>> list(PageQuery page) {
        return tx.createQuery(LIST, View.class)
                .setParameter("before", page.after() == null ? LAST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<@Nullable View> find(UUID id) {
        return tx.createQuery(FIND, View.class).setParameter("id", id).getSingleResultOrNull();
    }

    /** Null also for one of a partner organisation. */
    Uni<@Nullable View> findOurOwn(UUID id) {
        return tx.createQuery(FIND_OUR_OWN, View.class).setParameter("id", id).getSingleResultOrNull();
    }

    Uni<@Nullable View> byToken(byte[] tokenHash) {
        return tx.createQuery(BY_TOKEN, View.class)
                .setParameter("token", tokenHash)
                .getSingleResultOrNull();
    }

    /** Withdraws every invitation of a member that was not used. */
    Uni<Integer> withdrawAll(UUID staff, Instant now) {
        return tx.createMutationQuery(WITHDRAW_ALL)
                .setParameter("staff", staff)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Notes that the credentials a member chose have opened a session. */
    Uni<Void> use(UUID staff, Instant now) {
        return tx.createMutationQuery(USE)
                .setParameter("staff", staff)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
