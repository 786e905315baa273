package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The conversations with people. */
record ConversationRows(Mutiny.StatelessSession tx) {

    private static final String OPEN = """
            insert into conversations (id, account_id, stranger_hash, representative_id, application_id, language, state,
              state_since, revision, last_line_at)
            values (:id, cast(cast(:account as text) as uuid), decode(cast(:stranger as text), 'hex'),
              cast(cast(:representative as text) as uuid), cast(cast(:bound as text) as uuid), :language, 'open', :now, 0, :now)
            on conflict do nothing""";

    private static final String LOCK_ACCOUNT = "select id from conversations where account_id = :account for update";

    private static final String LOCK_STRANGER =
            "select id from conversations where stranger_hash = :stranger for update";

    private static final String LOCK_REPRESENTATIVE = """
            select id from conversations where representative_id = :member and application_id = :application for update""";

    private static final String LOCK = "select id from conversations where id = :id for update";

    private static final String HOLD = "select id from applications where id = :id for key share";

    private static final String HOLD_ITS_CASE = """
            select a.id from applications a join conversations c on c.application_id = a.id
            where c.id = :id for key share of a""";

    private static final String VIEW = """
            select c.id, c.account_id, c.application_id, a.reference, c.contact_kind, c.contact, c.language, c.state,
              c.state_since, c.urgent_since, c.revision, c.last_line_at, c.representative_id,
              o.name
            from conversations c left join applications a on a.id = c.application_id
              left join staff m on m.id = c.representative_id
              left join partner_organisations o on o.id = m.organisation_id
            """;

    private static final String FIND = VIEW + "where c.id = :id";

    /**
     * What is about cases in sight or about none; what a child alone writes is for who is trained. Where somebody may be in
     * danger, whoever is called counts for more.
     */
    private static final String IN_SIGHT =
            "(c.urgent_since is not null and " + CaseSight.CALLED + " or " + CaseSight.of("c.application_id") + """
             and (cast(:all as boolean) or cast(:trained as boolean)
              or not exists (select 1 from applications k where k.id = c.application_id and k.child_alone_since is not null)))
            """;

    private static final String SEEN = "select count(*) from conversations c where c.id = :id and " + IN_SIGHT;

    private static final String LIST = VIEW + "where " + IN_SIGHT + """
              and (:state = '' or c.state = :state)
              and (:urgency = '' or (c.urgent_since is not null) = (:urgency = 'true'))
              and (:first or (c.state_since, c.id) > (select state_since, id from conversations where id = :after))
            order by c.state_since, c.id""";

    private static final String RECEIVED = """
            update conversations set state = 'open',
              state_since = case when state = 'open' then state_since else :now end,
              application_id = coalesce(cast(cast(:application as text) as uuid), application_id), language = :language,
              last_line_at = :now, revision = revision + 1
            where id = :id""";

    private static final String WRITTEN_FROM =
            "update ConversationRow set contactKind = :kind, contact = :contact where id = :id";

    private static final String ANSWERED = """
            update ConversationRow set state = 'answered', stateSince = :now, lastLineAt = :now, revision = revision + 1
            where id = :id""";

    private static final String CLOSE = """
            update ConversationRow set state = 'closed', stateSince = :now, revision = revision + 1
            where id = :id and state <> 'closed'""";

    private static final String MARK = """
            update ConversationRow set urgentSince = :now, revision = revision + 1
            where id = :id and urgentSince is null""";

    private static final String CLEAR = """
            update ConversationRow set urgentSince = null, revision = revision + 1
            where id = :id and urgentSince is not null""";

    private static final String OF_CHILD_ALONE =
            "select child_alone_since is not null from applications where id = :id";

    private static final String OWN_CASE = """
            select id from applications
            where account_id = :account and person = 'ADULT' and supplement_to is null order by id desc limit 1""";

    /** Opens it unless it is there. */
    Uni<Void> open(UUID id, Party party, String language, Instant now) {
        return tx.createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("account", party.account())
                .setParameter("stranger", party.strangerInHex())
                .setParameter("representative", party.representative())
                .setParameter("bound", party.bound())
                .setParameter("language", language)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keeps a case from being erased meanwhile, before anything else is locked; false where it is not there any more. */
    Uni<Boolean> hold(UUID application) {
        return tx.createNativeQuery(HOLD, UUID.class)
                .setParameter("id", application)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** Keeps the case a conversation is about from being erased meanwhile, before anything else is locked. */
    Uni<Void> holdCaseOf(UUID id) {
        return tx.createNativeQuery(HOLD_ITS_CASE, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    /** Waits until nobody else changes the conversation of that party; gives its id. */
    Uni<UUID> lock(Party party) {
        return switch (party) {
            case Party.Account(UUID account) ->
                tx.createNativeQuery(LOCK_ACCOUNT, UUID.class)
                        .setParameter("account", account)
                        .getSingleResult();
            case Party.Stranger(byte[] hash) ->
                tx.createNativeQuery(LOCK_STRANGER, UUID.class)
                        .setParameter("stranger", hash)
                        .getSingleResult();
            case Party.Representative(UUID member, UUID application) ->
                tx.createNativeQuery(LOCK_REPRESENTATIVE, UUID.class)
                        .setParameter("member", member)
                        .setParameter("application", application)
                        .getSingleResult();
        };
    }

    /** Waits until nobody else changes it, then reads it; null where it is not there. */
    Uni<@Nullable ConversationView> locked(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(found -> found == null ? Uni.createFrom().nullItem() : find(id));
    }

    Uni<@Nullable ConversationView> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : view(row));
    }

    /** Whether somebody sees it without being asked why. */
    Uni<Boolean> seen(CaseSight sight, UUID id) {
        return sight.bindCalled(tx.createNativeQuery(SEEN, Long.class))
                .setParameter("id", id)
                .getSingleResult()
                .map(count -> count == 1);
    }

    /** Those that have stood longest first. */
    Uni<List<ConversationView>> list(CaseSight sight, ConversationFilter filter, PageQuery page) {
        return sight.bindCalled(tx.createNativeQuery(LIST, Tuple.class))
                .setParameter("state", filter.stateWord())
                .setParameter("urgency", filter.urgencyWord())
                .setParameter("first", page.after() == null)
                .setParameter("after", page.after() == null ? new UUID(0, 0) : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(ConversationRows::view).toList());
    }

    Uni<Void> received(UUID id, @Nullable UUID application, String language, Instant now) {
        return tx.createNativeQuery(RECEIVED)
                .setParameter("id", id)
                .setParameter("application", application == null ? null : application.toString())
                .setParameter("language", language)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> writtenFrom(UUID id, String kind, byte[] contact) {
        return tx.createMutationQuery(WRITTEN_FROM)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("contact", contact)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> answered(UUID id, Instant now) {
        return changed(ANSWERED, id, now).replaceWithVoid();
    }

    /** False where it was closed before. */
    Uni<Boolean> close(UUID id, Instant now) {
        return changed(CLOSE, id, now);
    }

    /** False where it is urgent already. */
    Uni<Boolean> mark(UUID id, Instant now) {
        return changed(MARK, id, now);
    }

    /** False where it is not urgent. */
    Uni<Boolean> clear(UUID id) {
        return tx.createMutationQuery(CLEAR)
                .setParameter("id", id)
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** Whether a case is that of a child who is alone. */
    Uni<Boolean> ofChildAlone(UUID application) {
        return tx.createNativeQuery(OF_CHILD_ALONE, Boolean.class)
                .setParameter("id", application)
                .getSingleResultOrNull()
                .map(found -> found != null && found);
    }

    /** The latest application of its owner's own; null where there is none. */
    Uni<@Nullable UUID> ownCase(UUID account) {
        return tx.createNativeQuery(OWN_CASE, UUID.class)
                .setParameter("account", account)
                .getSingleResultOrNull();
    }

    private Uni<Boolean> changed(String statement, UUID id, Instant now) {
        return tx.createMutationQuery(statement)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }

    private static ConversationView view(Tuple row) {
        return new ConversationView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, byte[].class),
                row.get(6, String.class),
                row.get(7, String.class),
                Columns.instant(row, 8),
                Columns.instantOrNull(row, 9),
                row.get(10, Long.class),
                Columns.instant(row, 11),
                row.get(12, UUID.class),
                row.get(13, String.class));
    }
}
