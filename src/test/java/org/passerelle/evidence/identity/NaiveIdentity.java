package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Works out A, F, V and the profiles met as the rules are written, with no thought of speed. */
final class NaiveIdentity {

    private NaiveIdentity() {}

    static List<String> met(Identity identity) {
        List<HeldPiece> pieces = counting(identity);
        int a = activity(pieces, identity.today());
        int f = fraud(identity.found());
        int v = verification(identity.found(), identity.today());
        List<String> met = new ArrayList<>();
        for (NaiveProfiles.Row row : NaiveProfiles.ROWS.values()) {
            if (row.reached(a, f, v) && NaiveProfiles.assignable(row, pieces)) {
                met.add(row.code());
            }
        }
        return met;
    }

    static List<HeldPiece> counting(Identity identity) {
        List<HeldPiece> counting = new ArrayList<>();
        for (HeldPiece piece : identity.pieces()) {
            Integer months = piece.type().expiry().countsMonths();
            LocalDate newest = piece.to() != null ? piece.to() : piece.from();
            if (months == null || newest == null || !identity.today().isAfter(newest.plusMonths(months))) {
                counting.add(piece);
            }
        }
        return counting;
    }

    static int activity(List<HeldPiece> pieces, LocalDate today) {
        List<HeldPiece> dated = new ArrayList<>();
        Map<UUID, String> issuers = new HashMap<>();
        boolean record = false;
        for (HeldPiece piece : pieces) {
            if (piece.validity() > 0 && piece.type().shows().contains(Shows.ACTIVITY) && begins(piece, today)) {
                dated.add(piece);
                issuers.putIfAbsent(piece.issuingEvent(), piece.issuer());
                record |= ofAState(piece.type()) && !from(piece).plusMonths(24).isAfter(today);
            }
        }
        if (record || apart(dated, today, 36)) {
            return 3;
        }
        if (apart(dated, today, 12) || apart(dated, today, 6) && new HashSet<>(issuers.values()).size() > 2) {
            return 2;
        }
        return apart(dated, today, 3) ? 1 : 0;
    }

    private static boolean ofAState(EvidenceType type) {
        String category = type.category().name();
        return type.strength() > 1
                && List.of("TRAVEL_DOCUMENT", "STATE_IDENTITY", "REFUGEE_RECORD", "EUROPEAN_RECORD", "FRENCH_PAPER")
                        .contains(category);
    }

    /** Some day of one piece, and some day of the same or of a piece of another issuing event, so many months apart. */
    private static boolean apart(List<HeldPiece> dated, LocalDate today, int months) {
        for (HeldPiece one : dated) {
            for (HeldPiece other : dated) {
                boolean independent = one == other || !one.issuingEvent().equals(other.issuingEvent());
                LocalDate end = to(other).isAfter(today) ? today : to(other);
                if (independent && !from(one).plusMonths(months).isAfter(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean begins(HeldPiece piece, LocalDate today) {
        return (piece.from() != null || piece.to() != null) && !from(piece).isAfter(today);
    }

    private static LocalDate from(HeldPiece piece) {
        return piece.from() != null ? piece.from() : piece.to();
    }

    private static LocalDate to(HeldPiece piece) {
        return piece.to() != null ? piece.to() : piece.from();
    }

    static int fraud(Found found) {
        boolean one = !found.duplicateOpen();
        boolean two = one && (found.reviewed() || found.biometrics());
        boolean three = two && found.ukviChecked();
        return three ? 3 : two ? 2 : one ? 1 : 0;
    }

    static int verification(Found found, LocalDate today) {
        int v = found.challengePassed() ? 1 : 0;
        if (found.photoMatched()
                || found.metByVoucher() != null && found.metByVoucher().isAfter(today.minusDays(91))) {
            v = 2;
        }
        if (found.officerMet() || found.biometrics()) {
            v = 3;
        }
        return found.issuerMatched() ? 4 : v;
    }
}
