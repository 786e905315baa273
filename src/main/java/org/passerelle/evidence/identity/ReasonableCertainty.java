package org.passerelle.evidence.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Profile R: many small pieces, told and heard, that together leave no reasonable doubt; modelled on what the Home Office
 * calls a reasonable degree of certainty.
 *
 * @param pieces how many count among the four, of different issuing events
 * @param categories of how many families they are
 * @param issuers how many independent issuers they have
 * @param any whether there is any piece of validity 1, also a vouch
 * @param vouch whether somebody of an organisation, or a professional, vouches
 * @param statement whether the person has told their story in the parts asked for
 * @param interview whether there was an interview
 * @param signatures how many officers signed that it is coherent, verifiable and sufficiently detailed
 */
public record ReasonableCertainty(
        int pieces,
        int categories,
        int issuers,
        boolean any,
        boolean vouch,
        boolean statement,
        boolean interview,
        Scores scores,
        int signatures) {

    /** How many pieces there must be. */
    public static final int PIECES = 4;

    private static final int CATEGORIES = 3;
    private static final int ISSUERS = 3;
    private static final int SIGNATURES = 2;
    private static final Scores SCORES = new Scores(1, 2, 2);

    private static final String STATEMENT = "STATEMENT_SELF";
    private static final String INTERVIEW = "INTERVIEW_IDENTITY";
    private static final Set<String> STRONG_VOUCHES = Set.of("VOUCH_ORGANISATION", "VOUCH_PROFESSIONAL");

    /** One thing it needs. */
    public enum Need {
        PIECES(have -> have.pieces >= ReasonableCertainty.PIECES),
        CATEGORIES(have -> have.categories >= ReasonableCertainty.CATEGORIES),
        ISSUERS(have -> have.issuers >= ReasonableCertainty.ISSUERS),
        VOUCH(ReasonableCertainty::vouch),
        STATEMENT(ReasonableCertainty::statement),
        INTERVIEW(ReasonableCertainty::interview),
        ACTIVITY(have -> have.scores.activity() >= SCORES.activity()),
        FRAUD_REVIEW(have -> have.scores.fraud() >= SCORES.fraud()),
        VERIFICATION(have -> have.scores.verification() >= SCORES.verification()),
        SIGNATURES(have -> have.signatures >= ReasonableCertainty.SIGNATURES);

        private final Predicate<ReasonableCertainty> there;

        Need(Predicate<ReasonableCertainty> there) {
            this.there = there;
        }

        /** The word in replies, such as {@code fraud_review}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReasonableCertainty of(List<HeldPiece> counting, Scores scores, int signatures) {
        List<HeldPiece> valid =
                counting.stream().filter(piece -> piece.validity() >= 1).toList();
        List<HeldPiece> among =
                valid.stream().filter(ReasonableCertainty::amongPieces).toList();
        return new ReasonableCertainty(
                distinct(among, HeldPiece::issuingEvent),
                distinct(among, piece -> piece.type().category()),
                distinct(among, HeldPiece::issuer),
                valid.stream().anyMatch(piece -> piece.vouch() || amongPieces(piece)),
                valid.stream()
                        .anyMatch(piece -> STRONG_VOUCHES.contains(piece.type().code())),
                holds(counting, STATEMENT),
                holds(counting, INTERVIEW),
                scores,
                signatures);
    }

    /** The person has told their story, and there is one piece that was looked at. */
    public boolean begun() {
        return statement && any;
    }

    /** Everything is there. */
    public boolean met() {
        return missing().isEmpty();
    }

    /** What is there already. */
    public List<Need> there() {
        return Arrays.stream(Need.values())
                .filter(need -> need.there.test(this))
                .toList();
    }

    /** What is still missing. */
    public List<Need> missing() {
        return Arrays.stream(Need.values())
                .filter(need -> !need.there.test(this))
                .toList();
    }

    /** Papers and photos; what is told, heard, vouched for or seen in France is asked for beside them. */
    private static boolean amongPieces(HeldPiece piece) {
        EvidenceType type = piece.type();
        return type.kind() == EvidenceType.Kind.PAPER && type.category() != Category.PRESENCE;
    }

    private static boolean holds(List<HeldPiece> pieces, String code) {
        return pieces.stream().anyMatch(piece -> piece.type().code().equals(code));
    }

    private static int distinct(List<HeldPiece> pieces, Function<HeldPiece, Object> part) {
        return (int) pieces.stream().map(part).distinct().count();
    }
}
