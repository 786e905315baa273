package org.passerelle.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.EndReason;
import org.passerelle.partners.ListedBody;

/** Access as its owner sees it; a helper is shown by organisation and capacity, never by name. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GrantBody(
        UUID id,
        String organisation,
        String capacity,
        List<String> reads,
        List<String> writes,
        List<String> rights,
        int days,
        Instant givenAt,
        Instant endsAt,
        String state,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        List<ListedBody> offers) {

    GrantBody {
        offers = List.copyOf(offers);
    }

    /** As it stands at that moment, whether a job has noticed its end already or not. */
    static GrantBody of(Grants.View grant, Instant now) {
        return of(grant, List.of(), now);
    }

    /** The same with those who could help instead. */
    static GrantBody of(Grants.View grant, List<ListedBody> offers, Instant now) {
        boolean ranOut = grant.endedAt() == null && !now.isBefore(grant.endsAt());
        AccessTerms terms = AccessTerms.of(grant.terms());
        return new GrantBody(
                grant.id(),
                grant.organisationName(),
                grant.terms().capacity().code(),
                Objects.requireNonNull(terms.reads()),
                Objects.requireNonNull(terms.writes()),
                Objects.requireNonNull(terms.rights()),
                grant.terms().days(),
                grant.givenAt(),
                grant.endsAt(),
                ranOut ? "ended" : state(grant),
                ranOut ? grant.endsAt() : grant.endedAt(),
                ranOut ? EndReason.RAN_OUT.code() : grant.endedBecause(),
                offers);
    }

    private static String state(Grants.View grant) {
        return grant.endedAt() != null ? "ended" : grant.suspendedAt() != null ? "suspended" : "in_force";
    }
}
