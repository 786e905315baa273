package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Changes how a person is written to: all of a wish is done or nothing. */
@ApplicationScoped
class ChangeNotifications {

    private final Mutiny.SessionFactory sessions;
    private final NotificationDesk desk;
    private final Preferences preferences;
    private final SpokenLanguage spoken;
    private final PreferContact preferContact;

    ChangeNotifications(
            Mutiny.SessionFactory sessions,
            NotificationDesk desk,
            Preferences preferences,
            SpokenLanguage spoken,
            PreferContact preferContact) {
        this.sessions = sessions;
        this.desk = desk;
        this.preferences = preferences;
        this.spoken = spoken;
        this.preferContact = preferContact;
    }

    /** What is to change; null stays as it is. */
    record Wish(
            @Nullable List<String> languages,
            @Nullable Channel channel,
            @Nullable Boolean digest,
            @Nullable Boolean quiet) {}

    /** The kind of contact messages go to first; of none where null. */
    record Channel(Contact.@Nullable Kind kind) {}

    /** What became of the wish. */
    sealed interface Outcome {

        record Changed(NotificationSettings settings) implements Outcome {}

        record LanguageUnknown() implements Outcome {}

        record LanguagesInvalid() implements Outcome {}

        record ChannelUnavailable() implements Outcome {}
    }

    Uni<Outcome> change(Actor.Applicant actor, Wish wish) {
        List<Optional<String>> read = Optional.ofNullable(wish.languages()).orElse(List.of()).stream()
                .map(Languages::known)
                .toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Uni.createFrom().item(new Outcome.LanguageUnknown());
        }
        List<String> languages =
                read.stream().flatMap(Optional::stream).distinct().toList();
        boolean rankable = languages.size() == read.size()
                && languages.size() <= Preference.MOST_LANGUAGES
                && languages.isEmpty() == (wish.languages() == null);
        return rankable
                ? sessions.withStatelessTransaction(tx -> change(tx, actor, wish, languages))
                : Uni.createFrom().item(new Outcome.LanguagesInvalid());
    }

    /** The contact comes first: where there is none of that kind nothing has been written yet. */
    private Uni<Outcome> change(Mutiny.StatelessSession tx, Actor.Applicant actor, Wish wish, List<String> languages) {
        return new Contacts(tx)
                .lock(actor.accountId())
                .chain(() -> prefer(tx, actor, wish.channel()))
                .chain(possible -> possible
                        ? keep(tx, actor, wish, languages)
                                .chain(() -> desk.read(tx, actor.accountId()))
                                .map(Outcome.Changed::new)
                        : Uni.createFrom().item(new Outcome.ChannelUnavailable()));
    }

    private Uni<Boolean> prefer(Mutiny.StatelessSession tx, Actor.Applicant actor, @Nullable Channel channel) {
        return channel == null
                ? Uni.createFrom().item(true)
                : new Contacts(tx)
                        .candidate(
                                actor.accountId(),
                                channel.kind() == null ? null : channel.kind().code())
                        .chain(contact -> contact == null
                                ? Uni.createFrom().item(channel.kind() == null)
                                : preferContact
                                        .prefer(actor, contact, channel.kind() != null)
                                        .replaceWith(true));
    }

    private Uni<Void> keep(Mutiny.StatelessSession tx, Actor.Applicant actor, Wish wish, List<String> languages) {
        UUID account = actor.accountId();
        return (languages.isEmpty() ? Uni.createFrom().voidItem() : spoken.rank(tx, actor, languages))
                .chain(() -> preferences.of(tx, account))
                .chain(known -> preferences.keep(
                        tx,
                        account,
                        new Preference(
                                known.languages(),
                                wish.digest() == null ? known.digest() : wish.digest(),
                                wish.quiet() == null ? known.quiet() : wish.quiet())))
                .chain(() -> Boolean.FALSE.equals(wish.quiet())
                        ? desk.speakAgain(tx, account)
                        : Uni.createFrom().voidItem());
    }
}
