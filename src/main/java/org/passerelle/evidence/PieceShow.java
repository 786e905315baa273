package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes pieces as their owner reads them, in one language. */
@ApplicationScoped
class PieceShow {

    private final EvidenceVault vault;
    private final StatementVault statements;
    private final ZoneDesk zones;
    private final EvidenceTexts texts;
    private final InstantSource clock;

    PieceShow(
            EvidenceVault vault, StatementVault statements, ZoneDesk zones, EvidenceTexts texts, InstantSource clock) {
        this.vault = vault;
        this.statements = statements;
        this.zones = zones;
        this.texts = texts;
        this.clock = clock;
    }

    /** What lies beside the pieces of one application. */
    record Beside(Map<UUID, List<PieceFiles.OfPiece>> files, Map<UUID, byte[]> statements) {}

    PieceBody body(Piece piece, Beside beside, String language) {
        PieceDetails details = vault.open(piece.id(), piece.details());
        List<PieceBody.FileBody> files = beside.files().getOrDefault(piece.id(), List.of()).stream()
                .map(file -> file(file, language))
                .toList();
        return new PieceBody(
                piece.id(),
                piece.type(),
                texts.type(piece.type(), language),
                piece.state().code(),
                texts.of("state." + piece.state().code(), language),
                piece.stateReason(),
                texts.reason(piece.stateReason(), language).orElse(null),
                texts.of("counts." + piece.validity(), language),
                piece.issuingEvent(),
                details,
                zone(details),
                statement(piece.id(), beside.statements().get(piece.id())),
                files,
                piece.secondLookAt(),
                AskSecondLook.possible(piece),
                piece.addedAs(),
                piece.addedAt(),
                piece.reviewedAt(),
                piece.revision());
    }

    @Nullable
    ZoneBody zone(Piece piece) {
        return zone(vault.open(piece.id(), piece.details()));
    }

    private @Nullable ZoneBody zone(PieceDetails details) {
        return zones.read(details, clock.instant()).map(ZoneBody::of).orElse(null);
    }

    private @Nullable PersonalStatement statement(UUID piece, byte @Nullable [] sealed) {
        return sealed == null ? null : statements.open(piece, sealed);
    }

    private PieceBody.FileBody file(PieceFiles.OfPiece file, String language) {
        return new PieceBody.FileBody(
                file.id(),
                file.state(),
                file.reason(),
                texts.reason(file.reason(), language).orElse(null),
                file.length(),
                file.received(),
                file.pages());
    }
}
