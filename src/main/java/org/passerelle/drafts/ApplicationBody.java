package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Person;

/** An application in replies; {@code lapsesAt} only while it is a draft, {@code person} only where it is a child. */
record ApplicationBody(
        UUID id,
        String form,
        int version,
        String state,
        long revision,
        @Nullable String reference,
        @Nullable Instant lapsesAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Protection childProtection) {

    /** The same with whom a child who is alone can call. */
    ApplicationBody showing(@Nullable Protection protection) {
        return new ApplicationBody(id, form, version, state, revision, reference, lapsesAt, person, protection);
    }

    static ApplicationBody of(DraftHeader header) {
        return new ApplicationBody(
                header.id(),
                header.form(),
                header.version(),
                header.state().name(),
                header.revision(),
                header.reference(),
                header.draft() ? header.lapsesAt() : null,
                header.person() == Person.CHILD ? header.person().code() : null,
                null);
    }
}
