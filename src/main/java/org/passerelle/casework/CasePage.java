package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseDeadline;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Offer;
import org.passerelle.cases.status.Reason;
import org.passerelle.evidence.EvidenceSummary;

/** A case as staff see it: where it stands, who works it, what has to be done and what may be done next. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CasePage(
        UUID id,
        @Nullable String reference,
        CaseState state,
        boolean paused,
        long version,
        String form,
        String person,
        boolean childAlone,
        @Nullable Instant submittedAt,
        @Nullable Instant undoUntil,
        Instant since,
        CaseFileBody file,
        List<String> stuck,
        List<CaseDeadline> deadlines,
        List<CaseSurroundings.Relative> family,
        List<CaseSurroundings.Helper> helpers,
        List<CaseSurroundings.Moved> moves,
        List<TaskBody> tasks,
        List<CaseNoteBody> notes,
        EvidenceSummary evidence,
        List<Next> next) {

    /** A move that the reader could make; {@code to} is null where that follows from the way the case came. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Next(String move, @Nullable CaseState to, List<String> reasons, boolean secondPerson) {

        static Next of(Offer offer) {
            return new Next(
                    offer.kind().name().toLowerCase(Locale.ROOT),
                    offer.to(),
                    offer.reasons().stream().map(Reason::code).sorted().toList(),
                    offer.secondPerson());
        }
    }
}
