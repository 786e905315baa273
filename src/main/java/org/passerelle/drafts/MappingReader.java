package org.passerelle.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.FormMapping;
import org.passerelle.drafts.form.MappingRule;

/**
 * Reads a mapping file: for each path of the older version {@code "same"}, {@code "dropped"}, {@code {"renamed": path}}
 * or {@code {"split": {"by": key, "to": {code: key}}}}, and the paths that are {@code new}. A broken one stops the start.
 */
final class MappingReader {

    private record SplitFile(String by, LinkedHashMap<String, String> to) {}

    private static final ObjectMapper JSON = new JsonMapper();

    private MappingReader() {}

    static FormMapping read(FormDefinition from, FormDefinition to, JsonNode file) {
        Map<String, MappingRule> rules = new LinkedHashMap<>();
        file.path("rules").properties().forEach(rule -> rules.put(rule.getKey(), rule(rule.getValue())));
        return new FormMapping(from, to, rules, added(file.path("new")));
    }

    private static MappingRule rule(JsonNode json) {
        return switch (json.isTextual() ? json.textValue() : json.fieldNames().next()) {
            case "same" -> new MappingRule.Same();
            case "dropped" -> new MappingRule.Dropped();
            case "renamed" -> new MappingRule.Renamed(json.path("renamed").textValue());
            case "split" -> split(json.path("split"));
            default -> throw new IllegalArgumentException("A rule is same, dropped, renamed or split");
        };
    }

    private static MappingRule split(JsonNode json) {
        SplitFile file = read(json, SplitFile.class);
        return new MappingRule.Split(file.by(), file.to());
    }

    private static Set<String> added(JsonNode json) {
        return Set.of(read(json, String[].class));
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("This is not a mapping between forms", failure);
        }
    }
}
