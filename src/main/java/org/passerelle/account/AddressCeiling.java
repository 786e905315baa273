package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops floods of asked codes from one address, on this node and within a minute; far above what the people behind one
 * charity's Wi-Fi ask for.
 */
@ApplicationScoped
class AddressCeiling {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private record Minute(Instant start, Map<String, AtomicInteger> counts) {
        static Minute starting(Instant start) {
            return new Minute(start, new ConcurrentHashMap<>());
        }

        int count(String network) {
            return counts.size() < MOST_ADDRESSES || counts.containsKey(network)
                    ? counts.computeIfAbsent(network, _ -> new AtomicInteger()).incrementAndGet()
                    : 1;
        }
    }

    private final InstantSource clock;
    private final int most;
    private volatile Minute minute = Minute.starting(Instant.EPOCH);

    AddressCeiling(
            InstantSource clock,
            @ConfigProperty(name = "passerelle.limits.address-codes-per-minute", defaultValue = "6000") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts a request; how long to wait when it is one too many. */
    Optional<Duration> admit(String address) {
        Instant now = clock.instant();
        Minute current = at(now.truncatedTo(ChronoUnit.MINUTES));
        return current.count(network(address)) <= most
                ? Optional.empty()
                : Optional.of(Duration.between(now, current.start().plus(1, ChronoUnit.MINUTES)));
    }

    /** Two threads may both begin a minute; the few requests not counted then do not matter. */
    private Minute at(Instant start) {
        Minute current = minute;
        if (!current.start().equals(start)) {
            current = Minute.starting(start);
            minute = current;
        }
        return current;
    }

    /** A household's or a provider's IPv6 network counts as one. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
