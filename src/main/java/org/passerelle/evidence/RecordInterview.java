package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Keeps that an officer talked with a person about who they are, as a piece of evidence that needs no file. */
@ApplicationScoped
public class RecordInterview {

    private static final String TYPE = "INTERVIEW_IDENTITY";
    private static final int CONFIRMED_BY_AN_OFFICER = 2;

    private final EvidenceVault vault;
    private final PieceNews news;

    RecordInterview(EvidenceVault vault, PieceNews news) {
        this.vault = vault;
        this.news = news;
    }

    /** Gives the id of the piece. */
    public Uni<UUID> record(Mutiny.StatelessSession tx, Actor.Staff by, UUID application, LocalDate day, Instant now) {
        Piece piece = piece(by, application, day, now);
        return new Pieces(tx).add(piece).chain(() -> news.tell(tx, piece, now)).replaceWith(piece.id());
    }

    private Piece piece(Actor.Staff by, UUID application, LocalDate day, Instant now) {
        UUID id = Ids.next();
        return new Piece(
                id,
                application,
                TYPE,
                id,
                vault.seal(id, PieceDetails.issued(written(day))),
                PieceState.ACCEPTED,
                null,
                0,
                CONFIRMED_BY_AN_OFFICER,
                1,
                now,
                by.staffId(),
                "staff",
                null,
                null,
                null);
    }

    private static WrittenDate written(LocalDate day) {
        return new WrittenDate("gregorian", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
