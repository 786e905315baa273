package org.passerelle.platform.start;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The identity provider that UKVI's staff come from: set whole or not at all, and never over a line that others read. */
final class OutsideProviderSettings {

    static final String ISSUER = "PASSERELLE_STAFF_ISSUER";
    static final String KEYS = "PASSERELLE_STAFF_JWKS";
    static final String AUDIENCE = "PASSERELLE_STAFF_AUDIENCE";
    static final String PASSWORDS = "PASSERELLE_STAFF_PASSWORDS";

    private static final List<String> ALL = List.of(ISSUER, KEYS, AUDIENCE);
    private static final Pattern WEB = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?(/\\S*)?");
    private static final Pattern NEAR = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/\\S*)?");
    private static final Pattern FILE = Pattern.compile("/\\S+");

    private OutsideProviderSettings() {}

    /** Why these settings cannot be meant, each wrong one named and none shown; empty if they can. */
    static String broken(Map<String, String> environment) {
        List<String> missing =
                ALL.stream().filter(name -> value(environment, name).isEmpty()).toList();
        String half = missing.isEmpty() || missing.size() == ALL.size()
                ? ""
                : " An identity provider of staff is set in part: missing " + String.join(", ", missing) + ".";
        return half
                + Stream.of(
                                form(environment, ISSUER, "https://login.example.org/realm", WEB),
                                form(
                                        environment,
                                        KEYS,
                                        "https://login.example.org/realm/keys, or the path of a file",
                                        WEB,
                                        NEAR,
                                        FILE),
                                form(environment, PASSWORDS, "true or false", Pattern.compile("true|false")))
                        .collect(joining());
    }

    private static String form(Map<String, String> environment, String name, String example, Pattern... forms) {
        String value = value(environment, name);
        boolean fits = value.isEmpty()
                || Stream.of(forms).anyMatch(form -> form.matcher(value).matches());
        return fits ? "" : " " + name + " must look like " + example + ".";
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
