package org.passerelle.partners;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.platform.http.ProblemType;

/** What became of a change among the members of an organisation. */
sealed interface MemberOutcome {

    record Invited(UUID member, Instant expiresAt) implements MemberOutcome {}

    record Removed() implements MemberOutcome {}

    record Refused(ProblemType type) implements MemberOutcome {}
}
