package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Files of the same bytes, by their keyed digest. */
record SameFiles(Mutiny.StatelessSession tx) {

    private static final String LOCK =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('same file ' || :digest, 0))) locked";
    private static final String KEEP = "update evidence_files set digest = :digest where id = :file";

    /** Related are the applications of one account, of one household at any time, and those that were made one. */
    private static final String UNRELATED = """
            select distinct other.id, other.reference, other.submitted_at is not null as submitted,
              other.child_alone_since is not null or own.child_alone_since is not null as child
            from evidence_files f
            join applications other on other.id = f.application_id
            join applications own on own.id = :application
            where f.digest = :digest and other.id <> own.id
              and (own.account_id is null or other.account_id is null or own.account_id <> other.account_id)
              and not exists (
                select 1 from household_members mine join household_members theirs using (household_id)
                where mine.application_id = own.id and theirs.application_id = other.id)
              and not exists (
                select 1 from case_merges m
                where (m.duplicate_id = own.id and m.kept_id = other.id)
                   or (m.duplicate_id = other.id and m.kept_id = own.id))
            """;

    private static final String OTHERS = "select found.id, found.reference, found.submitted, found.child from ("
            + UNRELATED + ") found order by found.id";
    private static final String DIGEST = """
            select digest, id from evidence_files
            where id = :file and piece_id = :piece and application_id = :application""";

    private static final String CHILDREN = "select found.child from (" + UNRELATED + ") found";

    /** Where else the same bytes are. */
    enum Elsewhere {
        NOWHERE,
        WITH_ADULTS,
        /** On one side or the other, somebody trained has to look. */
        WITH_A_CHILD_ALONE
    }

    /** An application of somebody unrelated; {@code child} where a child is alone in one of the two. */
    record Other(UUID id, String reference, boolean submitted, boolean child) {}

    /** Two of the same at one moment are not to miss each other. */
    Uni<Void> lock(byte[] digest) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("digest", HexFormat.of().formatHex(digest))
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> keep(UUID file, byte[] digest) {
        return tx.createNativeQuery(KEEP)
                .setParameter("file", file)
                .setParameter("digest", digest)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Elsewhere> elsewhere(ReceivedFile file, byte[] digest) {
        return tx.createNativeQuery(CHILDREN, Boolean.class)
                .setParameter("application", file.application())
                .setParameter("digest", digest)
                .getResultList()
                .map(SameFiles::place);
    }

    /** A file, and by what the same bytes are found; null as long as it is not checked. */
    record Known(byte @Nullable [] digest) {}

    Uni<Optional<Known>> find(UUID application, UUID piece, UUID file) {
        return tx.createNativeQuery(DIGEST, Tuple.class)
                .setParameter("application", application)
                .setParameter("piece", piece)
                .setParameter("file", file)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> new Known(found.get(0, byte[].class))));
    }

    Uni<List<Other>> others(UUID application, byte[] digest) {
        return tx.createNativeQuery(OTHERS, Tuple.class)
                .setParameter("application", application)
                .setParameter("digest", digest)
                .getResultList()
                .map(rows -> rows.stream().map(SameFiles::other).toList());
    }

    private static Other other(Tuple row) {
        return new Other(
                row.get(0, UUID.class), row.get(1, String.class), row.get(2, Boolean.class), row.get(3, Boolean.class));
    }

    private static Elsewhere place(List<Boolean> children) {
        if (children.isEmpty()) {
            return Elsewhere.NOWHERE;
        }
        return children.contains(true) ? Elsewhere.WITH_A_CHILD_ALONE : Elsewhere.WITH_ADULTS;
    }
}
