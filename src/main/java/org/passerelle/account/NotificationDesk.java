package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.notifications.Silences;

/** Reads in a caller's transaction how somebody is written to, and lets their silenced contacts speak again. */
@ApplicationScoped
class NotificationDesk {

    private final SealedContacts contacts;
    private final Preferences preferences;
    private final Silences silences;

    NotificationDesk(SealedContacts contacts, Preferences preferences, Silences silences) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.silences = silences;
    }

    Uni<NotificationSettings> read(Mutiny.StatelessSession tx, UUID account) {
        return preferences.of(tx, account).chain(preference -> new Accounts(tx)
                .languageOf(account)
                .chain(language -> read(tx, account, preference.ranked(language), preference)));
    }

    /** Ends what the owner texted; what a provider keeps back stays. */
    Uni<Void> speakAgain(Mutiny.StatelessSession tx, UUID account) {
        return contacts.contactsOf(tx, account)
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(contact -> silences.endOwn(tx, contact, account))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<NotificationSettings> read(
            Mutiny.StatelessSession tx, UUID account, List<String> languages, Preference preference) {
        return new Accounts(tx).preferredKind(account).chain(channel -> allSilent(tx, account)
                .map(silent -> new NotificationSettings(
                        languages, channel, preference.digest(), preference.quiet() || silent)));
    }

    private Uni<Boolean> allSilent(Mutiny.StatelessSession tx, UUID account) {
        return contacts.contactsOf(tx, account).chain(all -> silent(tx, account, all)
                .map(depths -> !depths.isEmpty() && depths.stream().allMatch(Optional::isPresent)));
    }

    private Uni<List<Optional<Silences.Depth>>> silent(Mutiny.StatelessSession tx, UUID account, List<Contact> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(contact -> silences.of(tx, contact, account))
                .collect()
                .asList();
    }
}
