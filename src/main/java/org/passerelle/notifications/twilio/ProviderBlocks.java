package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Silences;

/**
 * What Twilio does by itself when somebody texts one of its own stop words (Advanced Opt-Out): it answers, and lets
 * nothing through from then on, so we know the contact as silent too, and answer nothing.
 */
@ApplicationScoped
class ProviderBlocks {

    private static final String BEGUN = "STOP";
    private static final String ENDED = "START";

    private final Silences silences;
    private final InstantSource clock;

    ProviderBlocks(Silences silences, InstantSource clock) {
        this.silences = silences;
        this.clock = clock;
    }

    /** Whether Twilio says that it has begun or ended a block; for HELP it does neither. */
    boolean begunOrEnded(@Nullable String optOutType) {
        return BEGUN.equals(optOutType) || ENDED.equals(optOutType);
    }

    Uni<Void> record(Mutiny.StatelessSession tx, Contact contact, @Nullable String optOutType) {
        return BEGUN.equals(optOutType)
                ? silences.keep(tx, contact, Silences.Depth.ALL, Silences.By.PROVIDER, clock.instant())
                : silences.end(tx, contact, null);
    }
}
