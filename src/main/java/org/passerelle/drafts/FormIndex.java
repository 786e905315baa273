package org.passerelle.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which forms there are, and which versions of each were published, the oldest first. A version is its number, or {@code
 * {"version": 2, "withdrawn": true}}: drafts on a withdrawn one go on, new ones do not get it.
 */
record FormIndex(SequencedMap<String, Entry> forms) {

    private static final String FILE = "forms/index.json";

    /** One form; {@code after} names the form that it goes on from, once the case is called. */
    record Entry(List<Published> versions, @Nullable String after) {
        Entry {
            versions = List.copyOf(versions);
        }
    }

    /** One version of a form, and whether new drafts get it. */
    record Published(int version, boolean offered) {}

    static FormIndex read() {
        return of(TextFiles.json(FILE));
    }

    static FormIndex of(JsonNode json) {
        SequencedMap<String, Entry> forms = new LinkedHashMap<>();
        json.properties().forEach(form -> forms.put(form.getKey(), entry(form.getValue())));
        return new FormIndex(forms);
    }

    /** The form that goes on from this one. */
    Optional<String> following(String form) {
        return forms.entrySet().stream()
                .filter(one -> form.equals(one.getValue().after()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Entry entry(JsonNode json) {
        return json.isArray()
                ? new Entry(versions(json), null)
                : new Entry(versions(json.path("versions")), json.path("after").textValue());
    }

    private static List<Published> versions(JsonNode json) {
        List<Published> versions = new ArrayList<>();
        json.forEach(one -> versions.add(published(one)));
        return versions;
    }

    private static Published published(JsonNode json) {
        return json.isInt()
                ? new Published(json.intValue(), true)
                : new Published(
                        json.path("version").intValue(), !json.path("withdrawn").booleanValue());
    }
}
