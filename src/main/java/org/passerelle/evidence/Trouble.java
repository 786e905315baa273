package org.passerelle.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a phone could not say where it is, by the error codes of the Geolocation API (W3C) and the page's own watchdog. */
enum Trouble {
    PERMISSION_DENIED("1", true),
    UNAVAILABLE("2", true),
    TIMEOUT("3", false),
    /** The browser said nothing at all for 20 seconds. */
    WATCHDOG("watchdog", false);

    private final String sent;
    private final boolean byPlatform;

    Trouble(String sent, boolean byPlatform) {
        this.sent = sent;
        this.byPlatform = byPlatform;
    }

    /** The system of a phone, as far as the way out differs. */
    enum Platform {
        IOS,
        ANDROID,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Platform> of(String code) {
            return Arrays.stream(values())
                    .filter(platform -> platform.code().equals(code))
                    .findFirst();
        }
    }

    /** The one a page sent as a number or a word. */
    static Optional<Trouble> of(String sent) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.sent.equals(sent))
                .findFirst();
    }

    /** The word in rows and replies, such as {@code permission_denied}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(Platform platform) {
        return "trouble." + code() + (byPlatform ? "." + platform.code() : "");
    }

    Stream<String> keys() {
        return Arrays.stream(Platform.values()).map(this::key).distinct();
    }
}
