package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.inspection.drawing.Copy;

/** The pages of files, as they were drawn anew. */
record Copies(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into evidence_copies (file_id, page, size, blob, length, width, height)
            values (:file, :page, :size, :blob, :length, :width, :height)
            on conflict (file_id, page, size) do update
            set length = excluded.length, width = excluded.width, height = excluded.height""";

    private static final String FIND = """
            select c.blob, f.file_key from evidence_copies c
            join evidence_files f on f.id = c.file_id
            join evidence_pieces p on p.id = f.piece_id
            where c.file_id = :file and c.page = :page and c.size = :size and f.state = 'ready'
              and p.id = :piece and p.application_id = :application and p.taken_back_at is null""";

    private static final String THERE = "select id from evidence_files where id = :file";

    /** The same page of the same file lies under the same name, also after a crash. */
    static String name(UUID file, Copy copy) {
        return "copies/" + file + "/" + copy.page() + "-" + copy.size().code();
    }

    /** False where the file went while its pages were written: their bytes are swept then. */
    Uni<Boolean> settled(UUID file, List<Copy> copies) {
        return tx.createNativeQuery(THERE, UUID.class)
                .setParameter("file", file)
                .getSingleResultOrNull()
                .chain(found -> found != null
                        ? Uni.createFrom().item(true)
                        : new SpareBlobs(tx)
                                .orphaned(copies.stream()
                                        .map(copy -> name(file, copy))
                                        .toList())
                                .replaceWith(false));
    }

    /** Says what will lie where. */
    Uni<Void> announce(UUID file, List<Copy> copies) {
        return Multi.createFrom()
                .iterable(copies)
                .onItem()
                .transformToUniAndConcatenate(copy -> add(file, copy))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> add(UUID file, Copy copy) {
        return tx.createNativeQuery(ADD)
                .setParameter("file", file)
                .setParameter("page", copy.page())
                .setParameter("size", copy.size().code())
                .setParameter("blob", name(file, copy))
                .setParameter("length", copy.jpeg().length)
                .setParameter("width", copy.width())
                .setParameter("height", copy.height())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A page of a file that was inspected; nothing for any other. */
    Uni<Optional<PagePlace>> find(UUID application, PageWanted wanted) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("application", application)
                .setParameter("piece", wanted.piece())
                .setParameter("file", wanted.file())
                .setParameter("page", wanted.page())
                .setParameter("size", wanted.size().code())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found ->
                                new PagePlace(wanted.file(), found.get(0, String.class), found.get(1, byte[].class))));
    }
}
