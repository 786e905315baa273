package org.passerelle.drafts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;

/** The contacts for child protection, shown to children who are alone and to nobody else. */
@ApplicationScoped
class ChildProtection {

    private final Map<String, Protection> texts;

    ChildProtection(ObjectMapper json) {
        texts = Map.copyOf(json.convertValue(TextFiles.json("safety/child-protection.json"), new TypeReference<>() {}));
    }

    /** The language that the texts are in for whoever wants this one. */
    String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** The contacts for an application whose person is known to be alone since then; null for all others. */
    @Nullable
    Protection of(@Nullable Instant childAloneSince, String language) {
        return childAloneSince == null ? null : in(language);
    }

    /** The contacts in this language, in English where we lack them. */
    Protection in(String language) {
        return Objects.requireNonNull(texts.get(spoken(language)));
    }
}
