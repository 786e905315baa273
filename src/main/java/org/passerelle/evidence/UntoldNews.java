package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What became of pieces and nobody told the person: an officer's review, or a check of ours that wants another photo. */
record UntoldNews(Mutiny.StatelessSession tx) {

    /** Who has sent another photo, or had the piece reviewed, since then needs no message about the old one. */
    private static final String WANTED = """
            untold_since is not null and state = 'better_photo_needed' and taken_back_at is null
              and (reviewed_at is null or reviewed_at < untold_since)""";

    private static final String UNTOLD = """
            select application_id from (
              select application_id, reviewed_at as happened_at from evidence_reviews where told_at is null
              union all
              select application_id, untold_since from evidence_pieces where %s) news
            group by application_id having min(happened_at) <= :until limit :rows""".formatted(WANTED);
    private static final String TELL_REVIEWS =
            "update evidence_reviews set told_at = :now where application_id = :application and told_at is null";
    private static final String TELL_CHECKS =
            "update evidence_pieces set untold_since = null where application_id = :application and " + WANTED;
    private static final String KEEP = "update evidence_pieces set untold_since = :now where id = :piece";

    /** A check of ours wants another photo. */
    Uni<Void> add(UUID piece, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("piece", piece)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The applications with news from that time or earlier. */
    Uni<List<UUID>> untold(Instant until, int rows) {
        return tx.createNativeQuery(UNTOLD, UUID.class)
                .setParameter("until", until)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** False where somebody was quicker. */
    Uni<Boolean> tell(UUID application, Instant now) {
        return tx.createNativeQuery(TELL_REVIEWS)
                .setParameter("application", application)
                .setParameter("now", now)
                .executeUpdate()
                .chain(reviews -> tx.createNativeQuery(TELL_CHECKS)
                        .setParameter("application", application)
                        .executeUpdate()
                        .map(checks -> reviews + checks > 0));
    }
}
