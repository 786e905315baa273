package org.passerelle.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of their presence in France.
 *
 * @param needed before_call or after_call; null where nothing is to be shown now
 * @param until until when after a call; null at other times
 * @param present whether the signs are enough today
 */
record PresenceBody(
        @Nullable String needed,
        @Nullable Instant until,
        boolean present,
        Shown shown,
        List<SignBody> signs,
        List<MissingBody> missing,
        List<WayBody> alternatives) {

    /** The same without what was shown, and when. */
    PresenceBody withoutSigns() {
        return new PresenceBody(needed, until, present, new Shown(null, null), List.of(), missing, alternatives);
    }

    /** When it was shown; null where it was not. */
    record Shown(@Nullable Instant beforeCall, @Nullable Instant afterCall) {}

    /**
     * One sign.
     *
     * @param list A or B
     * @param enough whether it is enough alone
     * @param fresh whether it counts today
     * @param verdict of a device fix; null for all else
     * @param band how exact that fix was
     * @param flagged whether something about it was odd
     */
    record SignBody(
            String type,
            String list,
            boolean enough,
            Instant shownAt,
            Instant freshUntil,
            boolean fresh,
            @Nullable String verdict,
            @Nullable String band,
            boolean flagged) {}

    /** What is lacking, in words. */
    record MissingBody(String code, String text) {}

    /**
     * One way to show it, the easiest first.
     *
     * @param list A or B
     * @param enough whether it would be enough with what there is
     */
    record WayBody(String type, String list, boolean enough, String text) {}
}
