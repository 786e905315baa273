package org.passerelle.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a wish to change how a case is worked. */
sealed interface FileOutcome {

    /** The file as it stands now. */
    record Done(CaseFile file) implements FileOutcome {}

    record NotFound() implements FileOutcome {}

    /** Another team has the case. */
    record ReasonNeeded() implements FileOutcome {}

    /** Somebody changed it since it was read: who has it now, and as what they work here. */
    record Stale(@Nullable UUID assignedTo, @Nullable String role) implements FileOutcome {}

    record VersionMissing() implements FileOutcome {}

    /** A colleague has it. */
    record Taken() implements FileOutcome {}

    record ColleagueInvalid() implements FileOutcome {}

    record TeamUnknown() implements FileOutcome {}

    /** No case waits for anybody. */
    record NoneWaiting() implements FileOutcome {}
}
