package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as staff see it.
 *
 * @param reason the code of why it stands where it does
 * @param addedAs applicant, helper, staff, voucher or service
 * @param secondLookAt when the person asked for another officer; null where nobody waits for one
 * @param secondLookWords why they asked
 * @param statement what the person tells of themself, for a statement
 * @param unchecked whether files of it are not scanned and drawn anew yet; these are not among {@code files}
 * @param reviews what officers found of it, the oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PieceForStaff(
        UUID id,
        String type,
        String state,
        @Nullable String reason,
        int strength,
        int validity,
        int revision,
        Instant addedAt,
        String addedAs,
        UUID issuingEvent,
        @Nullable Instant reviewedAt,
        @Nullable Instant secondLookAt,
        @Nullable String secondLookWords,
        PieceDetails details,
        @Nullable PersonalStatement statement,
        boolean unchecked,
        List<FileForStaff> files,
        List<Review> reviews) {

    public PieceForStaff {
        files = List.copyOf(files);
        reviews = List.copyOf(reviews);
    }
}
