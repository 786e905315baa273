package org.passerelle.platform.start;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How to talk to the mail server. A password never travels in the clear unless that is said. */
final class SmtpSettings {

    static final String HOST = "PASSERELLE_SMTP_HOST";
    static final String FROM = "PASSERELLE_SMTP_FROM";
    static final String PORT = "PASSERELLE_SMTP_PORT";
    static final String USERNAME = "PASSERELLE_SMTP_USERNAME";
    static final String PASSWORD = "PASSERELLE_SMTP_PASSWORD";
    static final String TLS = "PASSERELLE_SMTP_TLS";

    /** Where TLS begins with the first byte (RFC 8314). */
    private static final String TLS_PORT = "465";

    private static final int HIGHEST_PORT = 65_535;

    private SmtpSettings() {}

    /** When a connection is encrypted. */
    private enum Encryption {
        TLS,
        STARTTLS,
        OPPORTUNISTIC,
        NONE;

        private Map<String, String> settings() {
            return Map.of(
                    "quarkus.mailer.tls",
                    String.valueOf(this == TLS),
                    "quarkus.mailer.start-tls",
                    switch (this) {
                        case STARTTLS -> "REQUIRED";
                        case OPPORTUNISTIC -> "OPTIONAL";
                        case TLS, NONE -> "DISABLED";
                    });
        }
    }

    /** Why these settings cannot be meant, each wrong one named; empty if they can. */
    static String broken(Map<String, String> environment) {
        return Stream.of(
                        halfSet(environment, USERNAME, PASSWORD),
                        halfSet(environment, PASSWORD, USERNAME),
                        isPort(value(environment, PORT)) ? "" : PORT + " must be a number from 1 to 65535.",
                        encryption(environment).isPresent()
                                ? ""
                                : TLS + " must be starttls, tls, opportunistic or none.")
                .filter(reason -> !reason.isEmpty())
                .map(reason -> " " + reason)
                .collect(joining());
    }

    /** Settings of the mailer. */
    static Map<String, String> settings(Map<String, String> environment) {
        return encryption(environment).map(Encryption::settings).orElse(Map.of());
    }

    /** A relay that wants no password is usually next door and may know no TLS. */
    private static Optional<Encryption> encryption(Map<String, String> environment) {
        String said = value(environment, TLS);
        if (!said.isEmpty()) {
            return Stream.of(Encryption.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(said.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
        if (value(environment, PORT).equals(TLS_PORT)) {
            return Optional.of(Encryption.TLS);
        }
        return Optional.of(value(environment, USERNAME).isEmpty() ? Encryption.OPPORTUNISTIC : Encryption.STARTTLS);
    }

    private static String halfSet(Map<String, String> environment, String set, String missing) {
        return !value(environment, set).isEmpty() && value(environment, missing).isEmpty()
                ? set + " is set and " + missing + " is not."
                : "";
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
