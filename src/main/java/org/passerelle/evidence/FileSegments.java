package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The segments of files, each written once. */
record FileSegments(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into evidence_segments (file_id, starts_at, length, blob) values (:file, :start, :length, :blob)""";

    /** Some bytes of a file that lie under a name of their own. */
    record Segment(long start, int length, String blob) {}

    Uni<Void> add(UUID file, List<Segment> segments) {
        return Multi.createFrom()
                .iterable(segments)
                .onItem()
                .transformToUniAndConcatenate(segment -> add(file, segment))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> add(UUID file, Segment segment) {
        return tx.createNativeQuery(ADD)
                .setParameter("file", file)
                .setParameter("start", segment.start())
                .setParameter("length", segment.length())
                .setParameter("blob", segment.blob())
                .executeUpdate();
    }
}
