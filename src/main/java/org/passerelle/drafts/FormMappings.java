package org.passerelle.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.FormMapping;
import org.passerelle.drafts.form.Route;

/** The mappings of all forms, read once: from each published version to the next, and from one form to a later one. */
final class FormMappings {

    private static final String FOLDER = "forms/%s/mappings/%s.json";

    private final Map<String, NavigableMap<Integer, FormMapping>> steps = new HashMap<>();
    private final Map<String, FormMapping> beginnings = new HashMap<>();

    /** Reads the step from each version to the next; the versions are those of one form, the oldest first. */
    void load(List<FormDefinition> versions) {
        FormMapping.checkHistory(versions);
        for (int next = 1; next < versions.size(); next++) {
            FormDefinition from = versions.get(next - 1);
            FormDefinition to = versions.get(next);
            String file = FOLDER.formatted(to.form(), from.version() + "-" + to.version());
            FormMapping step = MappingReader.read(from, to, TextFiles.json(file));
            steps.computeIfAbsent(to.form(), _ -> new TreeMap<>()).put(from.version(), step);
        }
    }

    /** Reads how a form begins with the answers to the newest version of an earlier one. */
    void load(FormDefinition earlier, FormDefinition first) {
        String file = FOLDER.formatted(first.form(), earlier.form());
        beginnings.put(first.form(), MappingReader.read(earlier, first, TextFiles.json(file)));
    }

    /** From one version of a form to a later one; empty when it is the same. */
    Route route(String form, int from, int to) {
        NavigableMap<Integer, FormMapping> ofForm = steps.getOrDefault(form, new TreeMap<>());
        return new Route(
                from >= to
                        ? List.of()
                        : List.copyOf(ofForm.subMap(from, true, to, false).values()));
    }

    /** From a version of an earlier form to a version of one that goes on from it. */
    Route beginning(FormDefinition earlier, FormDefinition later) {
        FormMapping bridge = Objects.requireNonNull(beginnings.get(later.form()), "The form begins with nothing");
        Route before = route(earlier.form(), earlier.version(), bridge.from().version());
        Route after = route(later.form(), bridge.to().version(), later.version());
        return before.then(new Route(List.of(bridge))).then(after);
    }
}
