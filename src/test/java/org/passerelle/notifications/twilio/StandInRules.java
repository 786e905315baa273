package org.passerelle.notifications.twilio;

import static java.util.Map.entry;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio refuses of {@code POST /2010-04-01/Accounts/{AccountSid}/Messages.json}: the facts of CreateMessageRequest
 * in its published description
 * (https://github.com/twilio/twilio-oai/blob/main/spec/json/twilio_api_v2010.json), and those that its pages state.
 */
final class StandInRules {

    private static final Predicate<String> ANY = _ -> true;
    private static final Predicate<String> BOOLEAN = matching("true|false");
    private static final Predicate<String> INTEGER = matching("-?\\d{1,9}");
    private static final Predicate<String> NUMBER = matching("-?\\d+(\\.\\d+)?");
    private static final Predicate<String> PHONE = matching("\\+[1-9]\\d{1,14}");
    private static final Predicate<String> SENDER = PHONE.or(matching("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}"));
    private static final Predicate<String> URL = StandInRules::isUrl;

    /** Everything that may be sent, with its type. Anything else is refused, which is stricter than Twilio itself. */
    private static final Map<String, Predicate<String>> PROPERTIES = Map.ofEntries(
            entry("To", PHONE),
            entry("StatusCallback", URL),
            entry("ApplicationSid", matching("AP[0-9a-fA-F]{32}")),
            entry("MaxPrice", NUMBER),
            entry("ProvideFeedback", BOOLEAN),
            entry("Attempt", INTEGER),
            entry(
                    "ValidityPeriod",
                    INTEGER.and(text -> Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 36_000)),
            entry("ForceDelivery", BOOLEAN),
            entry("ContentRetention", matching("retain|discard")),
            entry("AddressRetention", matching("retain|obfuscate")),
            entry("SmartEncoded", BOOLEAN),
            entry("PersistentAction", ANY),
            entry("TrafficType", matching("free")),
            entry("ShortenUrls", BOOLEAN),
            entry("ScheduleType", matching("fixed")),
            entry("SendAt", StandInRules::isTime),
            entry("SendAsMms", BOOLEAN),
            entry("ContentVariables", ANY),
            entry("MessageIntent", ANY),
            entry("RiskCheck", matching("enable|disable")),
            entry("From", SENDER),
            entry("FallbackFrom", SENDER),
            entry("MessagingServiceSid", matching("MG[0-9a-fA-F]{32}")),
            entry("Body", text -> text.length() <= 1600),
            entry("MediaUrl", URL),
            entry("ContentSid", matching("HX[0-9a-fA-F]{32}")));

    /** Twilio's own codes where it has one for the field; 20001 is its code for an invalid parameter. */
    private static final Map<String, Integer> CODES = Map.of(
            "To", 21211,
            "From", 21212,
            "StatusCallback", 21609,
            "MessagingServiceSid", 21705,
            "Body", 21617,
            "ValidityPeriod", 20001);

    private static final List<String> REPEATABLE = List.of("MediaUrl", "PersistentAction");

    private StandInRules() {}

    /** The code of the first thing that is wrong with a request for a message. */
    static Optional<Integer> broken(StandInForm form) {
        if (form.value("To").isEmpty()) {
            return Optional.of(21604);
        }
        if (form.value("From").isEmpty() && form.value("MessagingServiceSid").isEmpty()) {
            return Optional.of(21603);
        }
        if (form.value("Body").isEmpty()
                && form.value("MediaUrl").isEmpty()
                && form.value("ContentSid").isEmpty()) {
            return Optional.of(21619);
        }
        return form.names().stream()
                .filter(name -> !kept(name, form.values(name)))
                .findFirst()
                .map(name -> CODES.getOrDefault(name, 20001));
    }

    private static boolean kept(String name, List<String> values) {
        Predicate<String> type = PROPERTIES.get(name);
        return type != null
                && (values.size() == 1 || REPEATABLE.contains(name))
                && values.stream().allMatch(type);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return isWeb(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
