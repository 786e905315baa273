package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.platform.security.Actor;

/** Keeps the language of an account, that of the session and the languages its owner ranked in one order. */
@ApplicationScoped
class SpokenLanguage {

    private final Preferences preferences;

    SpokenLanguage(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Puts one language before the others they read. */
    Uni<Void> lead(Mutiny.StatelessSession tx, Actor.Applicant actor, String language) {
        return new Accounts(tx)
                .languageOf(actor.accountId())
                .chain(before -> preferences.of(tx, actor.accountId()).map(known -> known.led(before, language)))
                .chain(after -> preferences.keep(tx, actor.accountId(), after))
                .chain(() -> speak(tx, actor, language));
    }

    /** Takes this order, the best first. */
    Uni<Void> rank(Mutiny.StatelessSession tx, Actor.Applicant actor, List<String> languages) {
        return preferences
                .of(tx, actor.accountId())
                .map(known -> new Preference(languages.subList(1, languages.size()), known.digest(), known.quiet()))
                .chain(after -> preferences.keep(tx, actor.accountId(), after))
                .chain(() -> speak(tx, actor, languages.getFirst()));
    }

    private static Uni<Void> speak(Mutiny.StatelessSession tx, Actor.Applicant actor, String language) {
        return new Accounts(tx).speak(actor.accountId(), language).chain(() -> new Sessions(tx)
                .speak(actor.sessionId(), language));
    }
}
