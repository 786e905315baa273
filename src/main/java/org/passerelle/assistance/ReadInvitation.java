package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** Shows an applicant who asks and for what, before they give anything; guesses are counted. */
@ApplicationScoped
class ReadInvitation {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HelperCodes codes;

    ReadInvitation(Mutiny.SessionFactory sessions, InstantSource clock, HelperCodes codes) {
        this.sessions = sessions;
        this.clock = clock;
        this.codes = codes;
    }

    /** What there is to see; a code that does not work is unknown, whether it ever did or not. */
    sealed interface Seen {

        record Found(HelperInvitations.Asked asked) implements Seen {}

        record Unknown() implements Seen {}

        record TooMany(Duration left) implements Seen {}
    }

    Uni<Seen> read(Actor.Applicant actor, String typed) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new HelperGuesses(tx)
                .wait(actor.accountId(), now)
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().item(new Seen.TooMany(wait.get()))
                        : look(tx, actor.accountId(), typed, now)));
    }

    private Uni<Seen> look(Mutiny.StatelessSession tx, UUID account, String typed, Instant now) {
        return codes.hash(typed)
                .map(hash -> new HelperInvitations(tx).find(hash, now).chain(asked -> seen(tx, account, asked, now)))
                .orElseGet(() -> wrong(tx, account, now));
    }

    private static Uni<Seen> seen(
            Mutiny.StatelessSession tx, UUID account, HelperInvitations.@Nullable Asked asked, Instant now) {
        return asked != null && asked.live(now)
                ? Uni.createFrom().item(new Seen.Found(asked))
                : wrong(tx, account, now);
    }

    private static Uni<Seen> wrong(Mutiny.StatelessSession tx, UUID account, Instant now) {
        return new HelperGuesses(tx).add(account, now).replaceWith(new Seen.Unknown());
    }
}
