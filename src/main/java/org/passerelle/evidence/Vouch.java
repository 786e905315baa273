package org.passerelle.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.AboutPhoto;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.evidence.vouch.Worth;

/**
 * That somebody said they know a person, as it is stored.
 *
 * @param reference names it for the voucher, and says nothing about the case
 * @param voucherAccount of a personal voucher
 * @param member of whoever vouches for an organisation
 * @param statement sealed; null where it is on paper
 * @param metOn the last day on which they met in person, as far as it is said
 */
record Vouch(
        UUID id,
        UUID application,
        UUID piece,
        @Nullable UUID request,
        VouchKind kind,
        String reference,
        @Nullable UUID voucherAccount,
        @Nullable UUID member,
        @Nullable UUID organisation,
        byte @Nullable [] statement,
        AboutPhoto photo,
        @Nullable LocalDate metOn,
        Instant givenAt,
        Worth.@Nullable Wait waitsFor,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Whether it counts, waits, or was revoked. */
    String state() {
        if (revokedAt != null) {
            return "revoked";
        }
        return waitsFor == null ? "given" : "waits_for_" + waitsFor.code();
    }
}
