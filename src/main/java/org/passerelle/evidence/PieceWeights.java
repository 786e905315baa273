package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes what a piece is worth together with where it stands. */
record PieceWeights(Mutiny.StatelessSession tx) {

    private static final String WEIGH = """
            update evidence_pieces set state = :state, state_reason = cast(:reason as text), validity = :validity,
              reviewed_by = coalesce(cast(:officer as uuid), reviewed_by),
              reviewed_at = case when cast(:officer as uuid) is null then reviewed_at else :now end,
              revision = revision + 1
            where id = :id and taken_back_at is null""";

    /** @param officer who found it; null where nobody of ours did */
    record Weight(
            PieceState state,
            @Nullable String reason,
            int validity,
            @Nullable UUID officer) {}

    Uni<Void> weigh(UUID piece, Weight weight, Instant now) {
        return tx.createNativeQuery(WEIGH)
                .setParameter("id", piece)
                .setParameter("state", weight.state().code())
                .setParameter("reason", weight.reason())
                .setParameter("validity", weight.validity())
                .setParameter("officer", weight.officer())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
