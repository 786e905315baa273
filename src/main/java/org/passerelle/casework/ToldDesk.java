package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.ReadToldEvidence.Body;
import org.passerelle.casework.ReadToldEvidence.Item;
import org.passerelle.casework.ReadToldEvidence.NoPaperBody;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.evidence.ToldEvidence;
import org.passerelle.evidence.ToldNoPaper;
import org.passerelle.evidence.ToldPiece;

/** Opens what a person told about their evidence, and says how it fits what they submitted. */
@ApplicationScoped
class ToldDesk {

    private final ToldEvidence told;
    private final EvidenceHints hints;

    ToldDesk(ToldEvidence told, EvidenceHints hints) {
        this.told = told;
        this.hints = hints;
    }

    Uni<Body> body(Mutiny.StatelessSession tx, UUID id, Optional<SubmittedIdentity> identity, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return told.pieces(tx, id, now)
                .map(pieces -> pieces.stream()
                        .map(piece -> item(piece, identity, today))
                        .toList())
                .chain(items -> told.noPaper(tx, id).map(found -> new Body(items, noPaper(found), null)));
    }

    private Item item(ToldPiece piece, Optional<SubmittedIdentity> identity, LocalDate today) {
        return new Item(piece.id(), piece.type(), hints.of(piece, identity, today));
    }

    private static @Nullable NoPaperBody noPaper(Optional<ToldNoPaper> found) {
        return found.map(why -> new NoPaperBody(why.reasons(), why.words().orElse(null), why.at(), why.as()))
                .orElse(null);
    }
}
