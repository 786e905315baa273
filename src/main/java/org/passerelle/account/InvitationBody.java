package org.passerelle.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invitation in a reply; who it is for stands in the list of members. */
record InvitationBody(UUID id, UUID member, List<String> roles, String state, Instant createdAt, Instant expiresAt) {

    static InvitationBody of(StaffInvitations.View view, Instant now) {
        return new InvitationBody(
                view.id(),
                view.staff(),
                List.of(view.roles()),
                view.state(now).code(),
                view.createdAt(),
                view.expiresAt());
    }
}
