package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Reads the pieces of an application for staff who were let in: details, checked files, and reviews. */
@ApplicationScoped
public class ReadEvidence {

    private static final UUID FIRST = new UUID(0, 0);

    private final EvidenceVault vault;
    private final StatementVault statements;
    private final EvidenceWords words;

    ReadEvidence(EvidenceVault vault, StatementVault statements, EvidenceWords words) {
        this.vault = vault;
        this.statements = statements;
        this.words = words;
    }

    /** What stands around the pieces, gathered one after the other. */
    private record Around(
            Map<UUID, List<FileForStaff>> files,
            HashSet<UUID> unchecked,
            Map<UUID, List<Review>> reviews,
            Map<UUID, byte[]> told,
            Map<UUID, byte[]> doubts) {

        Around() {
            this(new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** The oldest first. */
    public Uni<Page<PieceForStaff>> of(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        return new Pieces(tx).of(application).chain(all -> {
            List<Piece> pieces = after(all, query);
            return around(tx, application)
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

    private Uni<Around> around(Mutiny.StatelessSession tx, UUID application) {
        Around around = new Around();
        return new ShownFiles(tx)
                .of(application)
                .invoke(files -> files.forEach(file -> put(around.files(), file.piece(), file.file())))
                .chain(() -> new ShownFiles(tx).unchecked(application))
                .invoke(around.unchecked()::addAll)
                .chain(() -> new Reviews(tx).of(application))
                .invoke(rows -> rows.forEach(row -> put(around.reviews(), row.piece(), open(row))))
                .chain(() -> new Statements(tx).of(application))
                .invoke(around.told()::putAll)
                .chain(() -> new Statements(tx).secondLooks(application))
                .invoke(around.doubts()::putAll)
                .replaceWith(around);
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

    private @Nullable String doubt(Piece piece, Around around) {
        byte[] sealedWords = around.doubts().get(piece.id());
        return sealedWords == null ? null : statements.openSecondLook(piece.id(), sealedWords);
    }

    private @Nullable PersonalStatement statement(Piece piece, Around around) {
        byte[] sealedStatement = around.told().get(piece.id());
        return sealedStatement == null ? null : statements.open(piece.id(), sealedStatement);
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
                doubt(piece, around),
                vault.open(piece.id(), piece.details()),
                statement(piece, around),
                around.unchecked().contains(piece.id()),
                around.files().getOrDefault(piece.id(), List.of()),
                around.reviews().getOrDefault(piece.id(), List.of()));
    }
}
