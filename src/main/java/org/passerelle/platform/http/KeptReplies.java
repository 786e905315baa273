package org.passerelle.platform.http;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The replies kept for repeated requests. */
record KeptReplies(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select pg_try_advisory_xact_lock(:lock)";
    private static final String FIND = """
            select new org.passerelle.platform.http.KeptReplies$Kept(bodyHash, status, etag, location, body)
            from IdempotencyRow where scope = :scope and createdAt > :since""";
    private static final String KEEP = """
            insert into idempotency_keys (scope, body_hash, status, etag, location, body, created_at)
            values (:scope, :bodyHash, :status, :etag, :location, :body, :now)
            on conflict (scope) do update set body_hash = excluded.body_hash, status = excluded.status,
              etag = excluded.etag, location = excluded.location, body = excluded.body,
              created_at = excluded.created_at""";
    private static final String FORGET = """
            delete from idempotency_keys where scope in (
              select scope from idempotency_keys where created_at <= :before limit :batch for update skip locked)""";

    record Kept(
            byte[] bodyHash,
            int status,
            @Nullable String etag,
            @Nullable String location,
            @Nullable String body) {

        Reply reply() {
            return new Reply(status, etag, location, null, body);
        }
    }

    Uni<Boolean> lock(IdempotentCall call) {
        return tx.createNativeQuery(LOCK, Boolean.class)
                .setParameter("lock", call.lock())
                .getSingleResult();
    }

    Uni<@Nullable Kept> find(IdempotentCall call, Instant since) {
        return tx.createQuery(FIND, Kept.class)
                .setParameter("scope", call.scope())
                .setParameter("since", since)
                .getSingleResultOrNull();
    }

    Uni<Void> keep(IdempotentCall call, Kept kept, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("scope", call.scope())
                .setParameter("bodyHash", kept.bodyHash())
                .setParameter("status", kept.status())
                .setParameter("etag", kept.etag())
                .setParameter("location", kept.location())
                .setParameter("body", kept.body())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
