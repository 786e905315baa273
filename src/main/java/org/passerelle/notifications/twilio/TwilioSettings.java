package org.passerelle.notifications.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code PASSERELLE_TWILIO_*}; their forms are checked at the start, in {@code platform.start}. */
@ConfigMapping(prefix = "passerelle.twilio")
interface TwilioSettings {

    Optional<String> accountSid();

    Optional<String> apiKey();

    Optional<String> apiSecret();

    /** Twilio signs its calls with it; two, while one is replaced by the other. */
    Optional<List<String>> authToken();

    Optional<String> messagingServiceSid();

    /** A number that can receive, or a name that cannot. */
    Optional<String> from();

    /** Where a text is answered that comes from a name. */
    Optional<String> answerNumber();

    @WithDefault("https://api.twilio.com")
    URI baseUrl();

    @WithDefault("5S")
    Duration connectTimeout();

    /** Longest silence of Twilio within a reply. */
    @WithDefault("20S")
    Duration readTimeout();

    /** Longest time a call may take in all, whatever trickles in meanwhile. */
    @WithDefault("40S")
    Duration callTimeout();

    /** Calls at the same time, of each node. */
    @WithDefault("64")
    int concurrency();

    /** How long to leave Twilio alone when it is too busy and does not say for how long. */
    @WithDefault("1S")
    Duration busyPause();

    /** After this a network no longer hands a code over. */
    @WithDefault("15M")
    Duration codeValidity();

    /** How long Twilio keeps the body of a text after its last report. */
    @WithDefault("1H")
    Duration redactAfter();

    /** Whether texts can be sent. */
    default boolean complete() {
        return Stream.of(accountSid(), apiKey(), apiSecret(), authToken()).allMatch(Optional::isPresent)
                && (messagingServiceSid().isPresent() || from().isPresent());
    }
}
