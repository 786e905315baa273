package org.passerelle.partners;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as anybody sees it. */
public record ListedBody(
        UUID id,
        String name,
        List<String> towns,
        List<String> languages,
        @Nullable String phone,
        @Nullable String email) {

    public ListedBody {
        towns = List.copyOf(towns);
        languages = List.copyOf(languages);
    }

    static ListedBody of(OrganisationRow row) {
        Profile profile = row.profile();
        return new ListedBody(
                row.id, profile.name(), profile.towns(), profile.languages(), profile.phone(), profile.email());
    }
}
