package org.passerelle.partners;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.PartnerStaff;

/**
 * A member of an organisation.
 *
 * @param name null for UKVI where they are no lead: the organisation holds the name
 * @param email the same; null also for who has left
 */
record MemberBody(
        UUID id, @Nullable String name, @Nullable String email, String role, String state, Instant createdAt) {

    /** As their lead sees them. */
    static MemberBody full(PartnerStaff.Member member) {
        return new MemberBody(
                member.id(), member.name(), member.email(), member.role(), state(member), member.createdAt());
    }

    /** As UKVI sees them. */
    static MemberBody masked(PartnerStaff.Member member) {
        return member.lead()
                ? full(member)
                : new MemberBody(member.id(), null, null, member.role(), state(member), member.createdAt());
    }

    private static String state(PartnerStaff.Member member) {
        return member.state().name().toLowerCase(Locale.ROOT);
    }

    /** Its text form says nothing, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "MemberBody";
    }
}
