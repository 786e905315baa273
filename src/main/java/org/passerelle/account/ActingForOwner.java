package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Lets a helper do for the owner of an account what the owner could do, where the owner lets them. */
@ApplicationScoped
class ActingForOwner {

    private final Mutiny.SessionFactory sessions;
    private final List<ContactsConsent> consents;

    ActingForOwner(Mutiny.SessionFactory sessions, @All List<ContactsConsent> consents) {
        this.sessions = sessions;
        this.consents = consents;
    }

    /** In one transaction, through which the consent is held; not found where there is none. */
    Uni<ContactOutcome> act(
            Actor.Helper helper, UUID application, Function<Actor.Applicant, Uni<ContactOutcome>> change) {
        return sessions.withStatelessTransaction(tx -> account(tx, helper, application)
                .chain(account -> account.isPresent()
                        ? owner(tx, helper, account.get()).chain(change::apply)
                        : Uni.createFrom().item(new ContactOutcome.NotFound())));
    }

    private Uni<Optional<UUID>> account(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application) {
        return Multi.createFrom()
                .iterable(consents)
                .onItem()
                .transformToUniAndConcatenate(consent -> consent.accountFor(tx, helper, application))
                .filter(Optional::isPresent)
                .collect()
                .first()
                .map(found -> found == null ? Optional.empty() : found);
    }

    private static Uni<Actor.Applicant> owner(Mutiny.StatelessSession tx, Actor.Helper helper, UUID account) {
        return new Accounts(tx).languageOf(account).map(language -> owner(helper, account, language));
    }

    private static Actor.Applicant owner(Actor.Helper helper, UUID account, @Nullable String language) {
        return new Actor.Applicant(
                account, helper.sessionId(), language == null ? Languages.FALLBACK : language, false);
    }
}
