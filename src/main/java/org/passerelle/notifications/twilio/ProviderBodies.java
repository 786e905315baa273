package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Notes which texts Twilio still has, so that their bodies are taken away when nothing more happens to them. */
@ApplicationScoped
class ProviderBodies {

    private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");

    private final TwilioSettings settings;
    private final InstantSource clock;

    ProviderBodies(TwilioSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** One that we sent, whoever it was for, once the last word about it is said. */
    Uni<Void> keep(Mutiny.StatelessSession tx, Report report) {
        return note(tx, Optional.ofNullable(report.sid()).filter(_ -> report.last()));
    }

    /** One that we received, from whomever. */
    Uni<Void> keepReceived(Mutiny.StatelessSession tx, @Nullable String sid) {
        return note(
                tx, Optional.ofNullable(sid).filter(text -> SID.matcher(text).matches()));
    }

    private Uni<Void> note(Mutiny.StatelessSession tx, Optional<String> sid) {
        Instant now = clock.instant();
        return sid.map(text -> new ProviderTexts(tx).add(text, now, now.plus(settings.redactAfter())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
