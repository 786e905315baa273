package org.passerelle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Mask;
import org.passerelle.evidence.vouch.Worth;

/** A request to vouch as the person and their helpers see it: whom they asked, and what came of it. */
record VouchRequestBody(
        UUID id,
        String kind,
        String channel,
        String contact,
        @Nullable String capacity,
        String language,
        String state,
        Instant askedAt,
        String askedAs,
        Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Given given) {

    private static final int SHORT = 6;

    /** What came of it; what was said in it is for staff. */
    record Given(
            UUID piece,
            String reference,
            Instant at,
            @Nullable String waitsFor,
            @Nullable Instant revokedAt) {}

    static VouchRequestBody of(VouchRequest request, String contact, Instant now) {
        return new VouchRequestBody(
                request.id(),
                request.kind().code(),
                request.channel(),
                shown(contact),
                request.capacity(),
                request.language(),
                request.shownState(now),
                request.askedAt(),
                request.askedAs(),
                request.sentAt(),
                request.expiresAt(),
                request.openedAt(),
                given(request.given()));
    }

    /** Masked, as over somebody's shoulder; what is too short for that is not shown at all. */
    private static String shown(String contact) {
        boolean cuts = contact.chars().anyMatch(each -> Character.isSurrogate((char) each));
        return contact.length() < SHORT || cuts ? "…" : Mask.of(contact);
    }

    private static @Nullable Given given(VouchRequest.@Nullable Given given) {
        if (given == null) {
            return null;
        }
        Worth.@Nullable Wait waitsFor = given.waitsFor();
        return new Given(
                given.piece(),
                given.reference(),
                given.at(),
                waitsFor == null ? null : waitsFor.code(),
                given.revokedAt());
    }
}
