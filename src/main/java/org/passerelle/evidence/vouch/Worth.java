package org.passerelle.evidence.vouch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vouch is worth when it comes in ({@code evidence.md}, "Vouching").
 *
 * @param validity 0–4, until somebody has done what it waits for
 * @param waitsFor null where nothing is left to do
 */
public record Worth(int validity, @Nullable Wait waitsFor) {

    /** As many within {@link #WITHIN_DAYS} days count at once; those of one personal voucher beyond go to review. */
    public static final int MOST_PERSONAL = 20;

    /** Over how many days the vouches of one personal voucher are counted. */
    public static final int WITHIN_DAYS = 30;

    /** For how many days having met in person counts for who somebody is. */
    public static final int IN_PERSON_DAYS = 90;

    /** For how many months a vouch counts. */
    public static final int COUNTS_MONTHS = 12;

    /** What a vouch waits for. */
    public enum Wait {
        /** Somebody of ours calls the voucher at work. */
        CALL_BACK,
        /** Somebody of ours looks at it. */
        REVIEW;

        /** The wait of that word; empty for none. */
        public static Optional<Wait> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(wait -> wait.code().equals(code))
                    .findFirst();
        }

        /** The word in rows and replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What it hangs on.
     *
     * @param onPaper whether it came on paper, so that nobody knows yet whose it is
     * @param earlier how many vouches the same personal voucher gave within the days that count
     */
    public record Facts(VouchKind kind, AboutPhoto photo, boolean onPaper, long earlier) {}

    /** Decides. */
    public static Worth of(Facts facts) {
        if (facts.onPaper()) {
            return new Worth(0, Wait.CALL_BACK);
        }
        if (facts.photo() == AboutPhoto.NO) {
            return new Worth(0, facts.kind() == VouchKind.PROFESSIONAL ? Wait.CALL_BACK : Wait.REVIEW);
        }
        return switch (facts.kind()) {
            case ORGANISATION -> new Worth(facts.kind().highestValidity(), null);
            case PROFESSIONAL -> new Worth(1, Wait.CALL_BACK);
            case PERSONAL ->
                facts.earlier() >= MOST_PERSONAL
                        ? new Worth(0, Wait.REVIEW)
                        : new Worth(facts.kind().highestValidity(), null);
        };
    }
}
