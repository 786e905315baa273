package org.passerelle.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the one database setting, a connection URI as PostgreSQL's own tools take it (libpq, section 32.1.1.2).
 *
 * <p>By pattern, since {@link java.net.URI} knows no host name with an underscore, as container networks have them.
 */
final class DatabaseUrl {

    static final String SHAPE = "postgresql://user:password@host:5432/name";

    private static final Pattern PATTERN =
            Pattern.compile("postgres(?:ql)?://(?<user>[^:@/?#\\s]+):(?<password>[^@/?#\\s]*)@"
                    + "(?<host>\\[[0-9a-fA-F:.]+]|[^\\[\\]:@/?#,\\s]+)(?::(?<port>\\d{1,5}))?"
                    + "/(?<name>[^/?#\\s]+)(?:\\?(?<query>[^#\\s]*))?");

    private DatabaseUrl() {}

    static Optional<DatabaseConnection> parse(String url) {
        Matcher matcher = PATTERN.matcher(url.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(connection(matcher));
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
    }

    private static DatabaseConnection connection(Matcher matcher) {
        String port = Optional.ofNullable(matcher.group("port")).orElse("5432");
        String place = "postgresql://" + matcher.group("host") + ":" + port + "/" + matcher.group("name");
        List<String> query = query(matcher);
        return new DatabaseConnection(
                "jdbc:" + place + question(query),
                place
                        + question(query.stream()
                                .filter(part -> !isCertificate(part))
                                .toList()),
                decode(matcher.group("user")),
                decode(matcher.group("password")),
                security(query));
    }

    private static List<String> query(Matcher matcher) {
        String query = Optional.ofNullable(matcher.group("query")).orElse("");
        return Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).toList();
    }

    private static String question(List<String> query) {
        return query.isEmpty() ? "" : query.stream().collect(joining("&", "?", ""));
    }

    /** What the reactive client takes as settings of its own instead of as part of the URL. */
    private static Map<String, String> security(List<String> query) {
        Map<String, String> settings = new HashMap<>();
        if (query.contains("sslmode=verify-full")) {
            settings.put("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
        }
        query.stream().filter(DatabaseUrl::isCertificate).findFirst().ifPresent(part -> {
            settings.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            settings.put("quarkus.datasource.reactive.trust-certificate-pem.certs", decode(part.split("=", 2)[1]));
        });
        return settings;
    }

    private static boolean isCertificate(String part) {
        return part.startsWith("sslrootcert=");
    }

    /** Percent-decoding as of RFC 3986: a plus sign is a plus sign. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
