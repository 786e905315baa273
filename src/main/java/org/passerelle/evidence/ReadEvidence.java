package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Reads the pieces of an application for staff who were let in: details, checked files, hints, and reviews. */
@ApplicationScoped
public class ReadEvidence {

    private static final UUID FIRST = new UUID(0, 0);

    private final EvidenceVault vault;
    private final EvidenceWords words;
    private final List<PieceHints> hints;

    ReadEvidence(EvidenceVault vault, EvidenceWords words, @All List<PieceHints> hints) {
        this.vault = vault;
        this.words = words;
        this.hints = hints;
    }

    /** What stands around the pieces, gathered one after the other. */
    private record Around(
            Map<UUID, List<ShownFiles.Shown>> files,
            HashSet<UUID> unchecked,
            Map<UUID, List<Review>> reviews,
            Map<UUID, List<String>> hints) {

        Around() {
            this(new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** The oldest first. */
    public Uni<Page<PieceForStaff>> of(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        return new Pieces(tx).of(application).chain(all -> {
            List<Piece> pieces = after(all, query);
            return around(tx, application, pieces)
                    .map(around -> Page.of(pieces, query, Piece::id, piece -> shown(piece, around)));
        });
    }

    private static List<Piece> after(List<Piece> all, PageQuery query) {
        UUID after = query.after() == null ? FIRST : query.after();
        return all.stream()
                .filter(piece -> piece.id().toString().compareTo(after.toString()) > 0)
                .limit(query.rows())
                .toList();
    }

    private Uni<Around> around(Mutiny.StatelessSession tx, UUID application, List<Piece> pieces) {
        Around around = new Around();
        return new ShownFiles(tx)
                .of(application)
                .invoke(files -> files.forEach(file -> put(around.files(), file.piece(), file.file())))
                .chain(() -> new ShownFiles(tx).unchecked(application))
                .invoke(around.unchecked()::addAll)
                .chain(() -> new Reviews(tx).of(application))
                .invoke(rows -> rows.forEach(row -> put(around.reviews(), row.piece(), open(row))))
                .chain(() -> hints(tx, application, pieces, around))
                .replaceWith(around);
    }

    private Uni<Void> hints(Mutiny.StatelessSession tx, UUID application, List<Piece> pieces, Around around) {
        return Multi.createFrom()
                .iterable(hints)
                .onItem()
                .transformToUniAndConcatenate(each -> each.of(tx, application, pieces))
                .invoke(found -> found.forEach((piece, codes) -> add(around.hints(), piece, codes)))
                .onItem()
                .ignoreAsUni();
    }

    private static <T> void put(Map<UUID, List<T>> map, UUID piece, T item) {
        add(map, piece, List.of(item));
    }

    private static <T> void add(Map<UUID, List<T>> map, UUID piece, List<T> items) {
        map.computeIfAbsent(piece, _ -> new ArrayList<>()).addAll(items);
    }

    Review open(Reviews.Row row) {
        return new Review(
                row.id(),
                row.piece(),
                row.outcome(),
                row.reason(),
                words.open(EvidenceWords.Place.REVIEW, row.id(), row.words()),
                row.strength(),
                row.validity(),
                row.conditions(),
                row.secondLook(),
                row.by(),
                row.at());
    }

    private PieceForStaff shown(Piece piece, Around around) {
        return new PieceForStaff(
                piece.id(),
                piece.type(),
                piece.state().code(),
                piece.stateReason(),
                piece.strength(),
                piece.validity(),
                piece.revision(),
                piece.addedAt(),
                piece.addedAs(),
                piece.issuingEvent(),
                piece.reviewedAt(),
                SecondLook.awaited(piece) ? piece.secondLookAt() : null,
                vault.open(piece.id(), piece.details()),
                around.unchecked().contains(piece.id()),
                around.files().getOrDefault(piece.id(), List.of()),
                around.hints().getOrDefault(piece.id(), List.of()),
                around.reviews().getOrDefault(piece.id(), List.of()));
    }
}
