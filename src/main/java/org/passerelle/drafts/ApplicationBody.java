package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Person;

/**
 * An application in replies; {@code lapsesAt} only while it is a draft that can lapse, {@code person} only where it is a
 * child, {@code supplementTo} only where it is a later form of that case.
 */
record ApplicationBody(
        UUID id,
        String form,
        int version,
        String state,
        long revision,
        @Nullable String reference,
        @Nullable Instant lapsesAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID supplementTo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Protection childProtection) {

    /** The same with whom a child who is alone can call. */
    ApplicationBody showing(@Nullable Protection protection) {
        return new ApplicationBody(
                id, form, version, state, revision, reference, lapsesAt, person, supplementTo, protection);
    }

    /**
     * The same for somebody who shows no more than that they hold the contact. They see where it stands, but neither the
     * number, by which a child can be claimed and staff find the case, nor whether it is a child's.
     */
    ApplicationBody veiled() {
        return new ApplicationBody(id, form, version, state, revision, null, lapsesAt, null, supplementTo, null);
    }

    static ApplicationBody of(DraftHeader header) {
        return new ApplicationBody(
                header.id(),
                header.form(),
                header.version(),
                header.state().name(),
                header.revision(),
                header.reference(),
                header.draft() && header.supplementTo() == null ? header.lapsesAt() : null,
                header.person() == Person.CHILD ? header.person().code() : null,
                header.supplementTo(),
                null);
    }
}
