package org.passerelle.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.Activity;

/** One look or change, as the applicant reads it; {@code times} is how often one session did it within that hour. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActivityItem(
        UUID id,
        Instant at,
        @Nullable UUID application,
        String action,
        String text,
        long times,
        By by,
        @Nullable String reason) {

    private static final String UKVI = "UKVI";

    /** Never who: the role, the role in words, and the organisation. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record By(String role, String text, @Nullable String organisation) {}

    static ActivityItem of(Activity.Line line, Map<UUID, String> organisations, ActivityTexts texts, String language) {
        String role = ShownRole.of(line.roles());
        return new ActivityItem(
                line.id(),
                line.at(),
                line.application(),
                line.action(),
                texts.done(line.action(), language),
                line.times(),
                new By(role, texts.role(role, language), organisation(line, role, organisations)),
                texts.reason(line.reason(), language).orElse(null));
    }

    private static @Nullable String organisation(Activity.Line line, String role, Map<UUID, String> organisations) {
        if (line.organisation() != null) {
            return organisations.get(line.organisation());
        }
        return role.equals(Roles.APPLICANT) ? null : UKVI;
    }
}
