package org.passerelle.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.AssessedIdentity;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Help;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Level;
import org.passerelle.evidence.identity.Profile;
import org.passerelle.evidence.identity.ReasonableCertainty;
import org.passerelle.evidence.identity.Scores;
import org.passerelle.evidence.identity.Stage;

/** How well an identity is known, as staff read it: with the numbers it was worked out from. */
record IdentityForStaff(
        @Nullable String level,
        List<String> profiles,
        Scores scores,
        @Nullable Next next,
        List<Line> pieces,
        List<WouldHelp> wouldHelp,
        Certainty reasonableCertainty,
        boolean duplicateOpen,
        boolean facePhotoCompared) {

    /** The next stage for which more is needed. */
    record Next(String stage, String level, @Nullable Instant by) {}

    /** One piece; {@code event} is the same for a copy and its original. */
    record Line(
            UUID id,
            String type,
            String category,
            UUID event,
            int strength,
            int validity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean counts) {}

    /** A few steps that together complete a profile. */
    record WouldHelp(String completes, List<String> steps) {}

    /** What there is of a reasonable degree of certainty. */
    record Certainty(
            boolean begun,
            boolean met,
            int pieces,
            int categories,
            int issuers,
            int signatures,
            List<String> missing) {}

    static IdentityForStaff of(AssessedIdentity assessed) {
        Identity identity = assessed.gathered().identity();
        List<HeldPiece> counting = identity.counting();
        return new IdentityForStaff(
                identity.level().map(Level::code).orElse(null),
                identity.profiles().stream().map(Profile::code).toList(),
                identity.scores(),
                assessed.next()
                        .map(stage -> next(stage, assessed.gathered().by()))
                        .orElse(null),
                identity.pieces().stream()
                        .map(piece -> line(piece, counting.contains(piece)))
                        .toList(),
                assessed.help().stream().map(IdentityForStaff::help).toList(),
                certainty(identity.reasonableCertainty()),
                identity.found().duplicateOpen(),
                identity.found().photoMatched());
    }

    private static Next next(Stage stage, @Nullable Instant by) {
        return new Next(stage.code(), stage.level().code(), by);
    }

    private static Line line(HeldPiece piece, boolean counts) {
        return new Line(
                piece.id(),
                piece.type().code(),
                piece.type().category().code(),
                piece.issuingEvent(),
                piece.strength(),
                piece.validity(),
                piece.from(),
                piece.to(),
                counts);
    }

    private static WouldHelp help(Help help) {
        return new WouldHelp(help.completes().code(), help.codes());
    }

    private static Certainty certainty(ReasonableCertainty certainty) {
        return new Certainty(
                certainty.begun(),
                certainty.met(),
                certainty.pieces(),
                certainty.categories(),
                certainty.issuers(),
                certainty.signatures(),
                certainty.missing().stream().map(ReasonableCertainty.Need::code).toList());
    }
}
