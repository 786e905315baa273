package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A made-up person of {@code demo/people.json}: their phone, what they have saved so far, and whether they submitted. */
record DemoPerson(
        @JsonProperty(required = true) String phone,
        @JsonProperty(required = true) String language,
        @JsonProperty(required = true) boolean submits,
        @JsonProperty(required = true) List<SaveRequest> saves) {

    DemoPerson {
        saves = List.copyOf(saves);
    }
}
