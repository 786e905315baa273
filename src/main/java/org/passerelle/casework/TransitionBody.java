package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.cases.status.Reason;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** What an officer sends to move a case: where to, or by which kind of move, and why. */
record TransitionBody(
        @Nullable String to,
        @Nullable String kind,
        @JsonProperty(required = true) String reason,
        @Nullable String message,
        @Nullable String note,
        @Nullable String preview) {

    TransitionBody {
        if (reason == null || (to == null) == (kind == null)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    /** The wish, where the words can be kept; throws {@link ProblemException} for what cannot. */
    TransitionWish wish(UUID application, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!TaskNotes.fits(message) || !TaskNotes.fits(note)) {
            throw new ProblemException(ProblemType.TEXT_INVALID);
        }
        Reason known = Reason.of(reason).orElseThrow(() -> new ProblemException(ProblemType.REASON_UNKNOWN));
        return new TransitionWish(application, ifMatch, wanted(), known, message, note, preview);
    }

    private Wanted wanted() {
        return to != null
                ? new Wanted.State(named(CaseState.values(), to))
                : new Wanted.Kind(named(MoveKind.values(), kind == null ? "" : kind.toUpperCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
