package org.passerelle.platform.start;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A way for messages to leave the machine: the settings it cannot do without, and those of which one is enough. */
record RealChannel(List<String> settings, List<String> oneOf) {

    /** Every adapter of {@code notifications} that reaches real people. */
    static final List<RealChannel> OF_THIS_RELEASE = List.of(
            new RealChannel(
                    List.of(
                            "PASSERELLE_TWILIO_ACCOUNT_SID",
                            "PASSERELLE_TWILIO_API_KEY",
                            "PASSERELLE_TWILIO_API_SECRET",
                            "PASSERELLE_TWILIO_AUTH_TOKEN"),
                    List.of("PASSERELLE_TWILIO_MESSAGING_SERVICE_SID", "PASSERELLE_TWILIO_FROM")),
            new RealChannel(List.of("PASSERELLE_SMTP_HOST", "PASSERELLE_SMTP_FROM")));

    RealChannel {
        settings = List.copyOf(settings);
        oneOf = List.copyOf(oneOf);
    }

    RealChannel(List<String> settings) {
        this(settings, List.of());
    }

    /** Whether somebody has begun to set it up: then it is wanted whole. */
    boolean begun(Map<String, String> environment) {
        return Stream.concat(settings.stream(), oneOf.stream()).anyMatch(name -> isSet(environment, name));
    }

    /** What it lacks. */
    List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>(
                settings.stream().filter(name -> !isSet(environment, name)).toList());
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(name -> isSet(environment, name))) {
            missing.add(String.join(" or ", oneOf));
        }
        return missing;
    }

    /** What to set, in words. */
    String choice() {
        return Stream.concat(
                        settings.stream(),
                        oneOf.isEmpty() ? Stream.empty() : Stream.of("either " + String.join(" or ", oneOf)))
                .collect(joining(" and "));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
