package org.passerelle.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that a machine posts and signs, up to 64 KB: 1 600 characters of a text are 19 KB there.
 *
 * @param once whether each came once; of a field that came twice nobody knows which one was meant
 */
@MaxBody(PostedFields.LARGEST)
public record PostedFields(Map<String, String> fields, boolean once) {

    static final int LARGEST = 64 * 1024;

    public PostedFields {
        fields = Map.copyOf(fields);
    }

    /** The field as it was sent, or null when it was not. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }
}
