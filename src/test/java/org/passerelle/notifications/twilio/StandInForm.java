package org.passerelle.notifications.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of {@code application/x-www-form-urlencoded}, each with all of its values. */
record StandInForm(Map<String, List<String>> fields) {

    static StandInForm parse(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), _ -> new ArrayList<>())
                    .add(parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
        }
        return new StandInForm(fields);
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    Set<String> names() {
        return fields.keySet();
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value, or an empty text. */
    String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }
}
