package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A check as officers read it; {@code hiddenUntil} and {@code ground} where law forbids to tell the person yet. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckItem(
        UUID id,
        CheckKind kind,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String result,
        @Nullable String note,
        @Nullable Instant hiddenUntil,
        @Nullable String ground) {

    static CheckItem of(CheckRows.Check check, MoveSecrets secrets) {
        return new CheckItem(
                check.id(),
                check.kind(),
                check.askedBy(),
                check.askedAt(),
                check.answeredBy(),
                check.answeredAt(),
                check.result(),
                secrets.open(MoveSecrets.Place.CHECK_NOTE, check.id(), check.note()),
                check.hiddenUntil(),
                secrets.open(MoveSecrets.Place.CHECK_GROUND, check.id(), check.ground()));
    }
}
