package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** A proposal in a list; {@code mine} says that the reader made it, and cannot confirm it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProposalItem(
        UUID id,
        UUID application,
        @Nullable String reference,
        String kind,
        String reason,
        Instant proposedAt,
        boolean mine) {

    static ProposalItem of(ProposedMove proposal, Actor.Staff reader) {
        return new ProposalItem(
                proposal.id(),
                proposal.application(),
                proposal.reference(),
                proposal.kind().name().toLowerCase(Locale.ROOT),
                proposal.reason().code(),
                proposal.at(),
                reader.staffId().equals(proposal.by().person()));
    }
}
