package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was found out about files, step by step. */
record FileSteps(Mutiny.StatelessSession tx) {

    private static final String DONE = "select step from evidence_file_steps where file_id = :file";
    private static final String ADD = """
            insert into evidence_file_steps (file_id, step, result, at)
            values (:file, :step, cast(cast(:result as text) as jsonb), :now)
            on conflict (file_id, step) do nothing""";
    private static final String FORGET = "delete from evidence_file_steps where file_id = :file";

    Uni<Set<String>> done(UUID file) {
        return tx.createNativeQuery(DONE, String.class)
                .setParameter("file", file)
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> add(UUID file, String step, String result, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("file", file)
                .setParameter("step", step)
                .setParameter("result", result)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A person wants it to be tried from the beginning. */
    Uni<Void> forget(UUID file) {
        return tx.createNativeQuery(FORGET)
                .setParameter("file", file)
                .executeUpdate()
                .replaceWithVoid();
    }
}
