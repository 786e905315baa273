package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Sha256;

/**
 * Answers a repeated {@code Idempotency-Key} with the reply of the first request, for 24 hours. Reply and effect are
 * stored in one transaction, so a crash loses both or none; only 2xx replies are kept.
 */
@ApplicationScoped
public class Idempotency {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final List<RepeatCheck> checks;

    Idempotency(Mutiny.SessionFactory sessions, InstantSource clock, ObjectMapper json, @All List<RepeatCheck> checks) {
        this.sessions = sessions;
        this.clock = clock;
        this.json = json;
        this.checks = checks;
    }

    /** Does the work, or gives the kept reply; the work's own transactions join this one. */
    public Uni<Response> once(IdempotentCall call, Supplier<Uni<Response>> work) {
        if (!call.valid()) {
            return Uni.createFrom().item(Problems.of(ProblemType.IDEMPOTENCY_KEY_INVALID));
        }
        return call.keyed()
                ? sessions.withStatelessTransaction(tx -> locked(new KeptReplies(tx), call, work))
                : work.get();
    }

    private Uni<Response> locked(KeptReplies kept, IdempotentCall call, Supplier<Uni<Response>> work) {
        return kept.lock(call)
                .chain(free -> free
                        ? answer(kept, call, work)
                        : Uni.createFrom().item(Problems.of(ProblemType.REQUEST_IN_PROGRESS)));
    }

    /** Hashed with the key, which is nowhere kept: from a bare hash few words such as a name or a code could be guessed. */
    private Uni<Response> answer(KeptReplies kept, IdempotentCall call, Supplier<Uni<Response>> work) {
        Instant now = clock.instant();
        byte[] bodyHash = Sha256.of(call.key() + "\n" + write(call.body()));
        return kept.find(call, now.minus(KEPT_FOR))
                .chain(found -> found == null
                        ? work.get().call(reply -> keep(kept, call, bodyHash, reply, now))
                        : again(kept, call, again(found, bodyHash), now));
    }

    /** Who may not see it any more is told what they would be told of anything that is not there. */
    private Uni<Response> again(KeptReplies kept, IdempotentCall call, Response reply, Instant now) {
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndConcatenate(check -> check.allows(kept.tx(), call, now))
                .collect()
                .asList()
                .map(allowed -> allowed.contains(false) ? Problems.of(ProblemType.NOT_FOUND) : reply);
    }

    private static Response again(KeptReplies.Kept found, byte[] bodyHash) {
        return MessageDigest.isEqual(found.bodyHash(), bodyHash)
                ? found.reply().response()
                : Problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    private Uni<Void> keep(KeptReplies kept, IdempotentCall call, byte[] bodyHash, Response reply, Instant now) {
        if (reply.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return Uni.createFrom().voidItem();
        }
        KeptReplies.Kept row = new KeptReplies.Kept(
                bodyHash,
                reply.getStatus(),
                reply.getHeaderString(HttpHeaders.ETAG),
                reply.getHeaderString(HttpHeaders.LOCATION),
                reply.hasEntity() ? write(reply.getEntity()) : null);
        return kept.keep(call, row, now);
    }

    private String write(@Nullable Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A reply cannot be written as JSON", failure);
        }
    }
}
