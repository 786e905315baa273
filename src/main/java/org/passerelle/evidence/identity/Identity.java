package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that counts for who somebody is, on one day.
 *
 * @param today the day on which it is asked
 * @param pieces every piece held, whether it still counts or not
 */
public record Identity(LocalDate today, List<HeldPiece> pieces, Found found) {

    public Identity {
        pieces = List.copyOf(pieces);
    }

    /** The pieces that count today. */
    public List<HeldPiece> counting() {
        return pieces.stream().filter(piece -> piece.countsOn(today)).toList();
    }

    /** A, F and V. */
    public Scores scores() {
        return scores(counting());
    }

    /** The profiles that are met, by level and code. */
    public List<Profile> profiles() {
        List<HeldPiece> counting = counting();
        Scores scores = scores(counting);
        return Profiles.ALL.stream()
                .filter(profile -> profile.metBy(counting, scores))
                .toList();
    }

    /** The highest level that a profile gives; empty where none is met. */
    public Optional<Level> level() {
        return profiles().stream().map(Profile::level).max(Level::compareTo);
    }

    /** What there is for a reasonable degree of certainty. */
    public ReasonableCertainty reasonableCertainty() {
        List<HeldPiece> counting = counting();
        return ReasonableCertainty.of(counting, scores(counting), found.signatures());
    }

    /** The first of these profiles that is met. */
    Optional<Profile> firstMet(List<Profile> wanted) {
        List<HeldPiece> counting = counting();
        Scores scores = scores(counting);
        return wanted.stream()
                .filter(profile -> profile.metBy(counting, scores))
                .findFirst();
    }

    boolean holds(EvidenceType type) {
        return pieces.stream().anyMatch(piece -> piece.type().code().equals(type.code()));
    }

    Identity on(LocalDate day) {
        return new Identity(day, pieces, found);
    }

    Identity with(Found changed) {
        return new Identity(today, pieces, changed);
    }

    Identity plus(HeldPiece piece) {
        return new Identity(
                today, Stream.concat(pieces.stream(), Stream.of(piece)).toList(), found);
    }

    /** The same with this piece instead of the one with its id. */
    Identity changed(HeldPiece changed) {
        return new Identity(
                today,
                pieces.stream()
                        .map(piece -> piece.id().equals(changed.id()) ? changed : piece)
                        .toList(),
                found);
    }

    private Scores scores(List<HeldPiece> counting) {
        return new Scores(Activity.of(counting, today), found.fraud(), found.verification(today));
    }
}
