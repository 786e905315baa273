package org.passerelle.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household as one of its people may see it: nothing of anybody's answers, papers or decisions. */
record HouseholdBody(
        boolean main, List<MemberBody> members, List<ChildBody> children, List<InvitationBody> invitations) {

    static final String THERE = "in_household";
    static final String GONE = "no_longer_in_household";

    /** One adult; of who has gone nothing but that is said. */
    record MemberBody(UUID id, @Nullable String name, boolean you, boolean main, String status) {}

    /** A child of this very person; without an application where the child has an account of their own. */
    record ChildBody(@Nullable UUID application, @Nullable String reference) {}

    /** A code that still works; the code itself was shown once. */
    record InvitationBody(UUID id, Instant expiresAt) {}

    HouseholdBody {
        members = List.copyOf(members);
        children = List.copyOf(children);
        invitations = List.copyOf(invitations);
    }
}
