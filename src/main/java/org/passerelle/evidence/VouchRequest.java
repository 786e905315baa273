package org.passerelle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.LinkRule;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.evidence.vouch.Worth;

/**
 * That somebody was asked to vouch, as it is stored.
 *
 * @param channel phone, email or paper
 * @param contact sealed
 * @param state sent, opened, given, declined or withdrawn
 * @param expiresAt when the link ends; null on paper
 */
record VouchRequest(
        UUID id,
        UUID application,
        VouchKind kind,
        String channel,
        byte[] contact,
        byte[] contactHash,
        @Nullable String capacity,
        String language,
        String state,
        UUID askedBy,
        String askedAs,
        Instant askedAt,
        Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Given given) {

    static final String PAPER = "paper";
    static final String SENT = "sent";
    static final String OPENED = "opened";
    static final String GIVEN = "given";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";

    /** What came of it. */
    record Given(
            UUID vouch,
            UUID piece,
            String reference,
            Instant at,
            Worth.@Nullable Wait waitsFor,
            @Nullable Instant revokedAt) {}

    boolean onPaper() {
        return channel.equals(PAPER);
    }

    /** Whether it still waits for the voucher. */
    boolean waiting() {
        return state.equals(SENT) || state.equals(OPENED);
    }

    /** Whether its link works. */
    boolean works(Instant now) {
        return waiting() && LinkRule.works(expiresAt, now);
    }

    /** The state as the person sees it, who also sees what time and vouchers did. */
    String shownState(Instant now) {
        if (given != null && given.revokedAt() != null) {
            return "revoked";
        }
        return waiting() && !onPaper() && !works(now) ? "expired" : state;
    }
}
