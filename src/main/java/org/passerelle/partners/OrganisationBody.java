package org.passerelle.partners;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as UKVI sees it. */
record OrganisationBody(
        UUID id,
        String name,
        List<String> towns,
        List<String> languages,
        @Nullable String phone,
        @Nullable String email,
        boolean listed,
        String state,
        Instant approvedAt,
        @Nullable Instant suspendedAt) {

    OrganisationBody {
        towns = List.copyOf(towns);
        languages = List.copyOf(languages);
    }

    static OrganisationBody of(OrganisationRow row) {
        Profile profile = row.profile();
        return new OrganisationBody(
                row.id,
                profile.name(),
                profile.towns(),
                profile.languages(),
                profile.phone(),
                profile.email(),
                profile.listed(),
                row.suspendedAt == null ? "active" : "suspended",
                row.approvedAt == null ? row.createdAt : row.approvedAt,
                row.suspendedAt);
    }
}
