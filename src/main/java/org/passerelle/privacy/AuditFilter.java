package org.passerelle.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Uuids;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/**
 * Which entries an auditor asks for; what is null is not asked for.
 *
 * @param from the first moment, and {@code to} the first that no longer counts
 */
record AuditFilter(
        @Nullable UUID application,
        @Nullable UUID actor,
        @Nullable UUID session,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String action) {

    /** Reads what was asked for by name; throws {@link ProblemException} for what is not of its form. */
    static AuditFilter of(Asked asked) {
        return new AuditFilter(
                id(asked.of("application")),
                id(asked.of("actor")),
                id(asked.of("session")),
                time(asked.of("from")),
                time(asked.of("to")),
                action(asked.of("action")));
    }

    /** What was asked for under a name, as it was written. */
    interface Asked {
        @Nullable
        String of(String name);
    }

    /** Conditions on the entries {@code e} and their details {@code d}. */
    String conditions() {
        StringBuilder conditions = new StringBuilder();
        values().forEach((name, _) -> conditions.append(" and ").append(condition(name)));
        return conditions.toString();
    }

    /** What the names in the conditions stand for. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "application", application);
        put(values, "actor", actor);
        put(values, "session", session);
        put(values, "since", from);
        put(values, "until", to);
        put(values, "action", action);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String condition(String name) {
        return switch (name) {
            case "application" -> "d.application_id = :application";
            case "actor" -> "d.actor_id = :actor";
            case "session" -> "d.session_id = :session";
            case "since" -> "e.at >= :since";
            case "until" -> "e.at < :until";
            case "action" -> "e.action = :action";
            default -> throw new IllegalArgumentException("No condition is called " + name);
        };
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : Uuids.parse(text).orElseThrow(AuditFilter::malformed);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw malformed();
        }
    }

    private static @Nullable String action(@Nullable String text) {
        boolean known = text == null
                || Arrays.stream(AuditAction.values()).map(AuditAction::code).anyMatch(text::equals);
        if (known) {
            return text;
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
}
