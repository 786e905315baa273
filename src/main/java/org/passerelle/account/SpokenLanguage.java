package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.platform.security.Actor;

/** Keeps the language of an account, that of the session and the languages its owner ranked in one order. */
@ApplicationScoped
public class SpokenLanguage {

    private final Preferences preferences;

    SpokenLanguage(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Puts one language before the others they read. */
    public Uni<Void> lead(Mutiny.StatelessSession tx, Actor.Applicant actor, String language) {
        return lead(tx, actor.accountId(), language).chain(() -> new Sessions(tx).speak(actor.sessionId(), language));
    }

    /** The same where no session of theirs asks for it. */
    public Uni<Void> lead(Mutiny.StatelessSession tx, UUID account, String language) {
        Accounts accounts = new Accounts(tx);
        return accounts.languageOf(account)
                .chain(before -> before == null || before.equals(language)
                        ? Uni.createFrom().voidItem()
                        : preferences
                                .of(tx, account)
                                .chain(known -> preferences.keep(tx, account, known.led(before, language)))
                                .chain(() -> accounts.speak(account, language)));
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
