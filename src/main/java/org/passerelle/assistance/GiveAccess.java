package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Giving;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.security.Actor;

/** Lets the helper who shows a code see and do what the owner of a file allows: never more than they asked for. */
@ApplicationScoped
class GiveAccess {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OwnFile file;
    private final HelperCodes codes;
    private final EnforceGrant enforce;

    GiveAccess(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            OwnFile file,
            HelperCodes codes,
            EnforceGrant enforce) {
        this.sessions = sessions;
        this.clock = clock;
        this.file = file;
        this.codes = codes;
        this.enforce = enforce;
    }

    private record Wish(UUID account, UUID application, String code, AccessTerms terms, Instant now) {}

    Uni<GiveOutcome> give(Actor.Applicant actor, UUID id, String code, AccessTerms terms) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> file.find(tx, actor, id)
                .chain(found -> found.isEmpty()
                        ? outcome(new GiveOutcome.NotFound())
                        : guess(tx, new Wish(actor.accountId(), found.get(), code, terms, now))));
    }

    private Uni<GiveOutcome> guess(Mutiny.StatelessSession tx, Wish wish) {
        return new Grants(tx)
                .hold(wish.application())
                .chain(() -> new HelperGuesses(tx).wait(wish.account(), wish.now()))
                .chain(wait -> wait.isPresent() ? outcome(new GiveOutcome.TooMany(wait.get())) : look(tx, wish));
    }

    private Uni<GiveOutcome> look(Mutiny.StatelessSession tx, Wish wish) {
        Optional<byte[]> hash = codes.hash(wish.code());
        return hash.isEmpty()
                ? wrong(tx, wish, new GiveOutcome.Unknown())
                : new HelperInvitations(tx).take(hash.get(), wish.now()).chain(asked -> decide(tx, wish, asked));
    }

    private Uni<GiveOutcome> decide(Mutiny.StatelessSession tx, Wish wish, HelperInvitations.@Nullable Asked asked) {
        if (asked == null) {
            return wrong(tx, wish, new GiveOutcome.Unknown());
        }
        Optional<Terms> wanted = wish.terms().or(asked.terms());
        Optional<Giving.Refusal> refusal = wanted.isEmpty()
                ? Optional.of(Giving.Refusal.NOT_SOUND)
                : Giving.objection(facts(asked, wanted.get(), wish.now()));
        return refusal.isEmpty() ? given(tx, wish, asked, wanted.get()) : refused(tx, wish, refusal.get());
    }

    private static Giving.Facts facts(HelperInvitations.Asked asked, Terms wanted, Instant now) {
        return new Giving.Facts(asked.terms(), wanted, asked.expiresAt(), asked.usedAt(), asked.helping(), now);
    }

    /** A code that does not work counts as a guess; a choice that cannot be given does not. */
    private static Uni<GiveOutcome> refused(Mutiny.StatelessSession tx, Wish wish, Giving.Refusal refusal) {
        GiveOutcome outcome = new GiveOutcome.Refused(refusal);
        return switch (refusal) {
            case CODE_USED, CODE_EXPIRED, NOT_HELPING -> wrong(tx, wish, outcome);
            case MORE_THAN_ASKED, NOT_SOUND -> outcome(outcome);
        };
    }

    private Uni<GiveOutcome> given(Mutiny.StatelessSession tx, Wish wish, HelperInvitations.Asked asked, Terms terms) {
        GrantNotices.Whom whom = new GrantNotices.Whom(wish.account(), wish.application());
        return enforce.give(tx, whom, asked, terms, wish.now()).map(GiveOutcome.Given::new);
    }

    private static Uni<GiveOutcome> wrong(Mutiny.StatelessSession tx, Wish wish, GiveOutcome outcome) {
        return new HelperGuesses(tx).add(wish.account(), wish.now()).replaceWith(outcome);
    }

    private static Uni<GiveOutcome> outcome(GiveOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
