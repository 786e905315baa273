package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.casework.names.Birth;
import org.passerelle.casework.names.KnownName;
import org.passerelle.casework.names.NameFit;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.evidence.ToldPiece;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.Zone;
import org.passerelle.evidence.identity.ZoneReading;

/** Holds what is written on papers against what a person submitted: notes for people, none of them a failed check. */
@ApplicationScoped
class EvidenceHints {

    private final NameVault vault;
    private final LatinLetters letters;

    EvidenceHints(NameVault vault, LatinLetters letters) {
        this.vault = vault;
        this.letters = letters;
    }

    /** Stable words such as {@code name_similar} and {@code birth_differs}. */
    List<String> of(ToldPiece piece, SubmittedIdentity identity, LocalDate today) {
        KnownName known = vault.known(identity);
        List<String> hints = new ArrayList<>();
        piece.names().stream()
                .map(name -> NameFit.of(letters.words(name), known))
                .map(fit -> "name_" + fit.code())
                .forEach(hints::add);
        identity.birth().map(span -> born(span.from(), span.to())).ifPresent(own -> piece.births()
                .forEach(paper -> hints.add(birth(paper, own))));
        piece.zone().ifPresent(zone -> hints.addAll(zone(zone, today)));
        return hints.stream().distinct().toList();
    }

    /** Somebody of whom only the year is known is written down as born on its first day. */
    private static DayRange born(LocalDate from, LocalDate to) {
        return new DayRange(from, to, 0, from.equals(to) && from.getDayOfYear() == 1).wholeYear();
    }

    private static String birth(DayRange paper, DayRange own) {
        if (paper.agrees(own)) {
            return paper.estimated() || own.estimated() ? "birth_estimated" : "birth_same";
        }
        Birth.Fit fit = new Birth(paper.from(), paper.to()).fit(new Birth(own.from(), own.to()));
        return fit == Birth.Fit.SWAPPED ? "birth_swapped" : "birth_differs";
    }

    private static List<String> zone(ZoneReading reading, LocalDate today) {
        return switch (reading) {
            case ZoneReading.Verified(Zone zone) ->
                zone.expiredOn(today) ? List.of("zone_verified", "zone_expired") : List.of("zone_verified");
            case ZoneReading.NotVerified _ -> List.of("zone_not_verified");
            case ZoneReading.Unreadable _ -> List.of("zone_unreadable");
        };
    }

    /** Nothing to hold against where nothing was submitted. */
    List<String> of(ToldPiece piece, Optional<SubmittedIdentity> identity, LocalDate today) {
        return identity.map(known -> of(piece, known, today)).orElse(List.of());
    }
}
