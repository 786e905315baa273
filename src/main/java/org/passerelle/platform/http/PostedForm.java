package org.passerelle.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a plain HTML form. Pages take this instead of single fields: Quarkus never answers a form whose
 * percent-encoding is broken, and logs what was typed.
 */
public record PostedForm(Map<String, String> fields) {

    public PostedForm {
        fields = Map.copyOf(fields);
    }

    /** The field as it was typed, or null when it was not sent. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }
}
