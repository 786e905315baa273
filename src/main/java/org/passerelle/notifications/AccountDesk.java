package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;

/** What all features together know about an account; of nobody nothing is known. */
@ApplicationScoped
class AccountDesk {

    private final List<ContactBook> books;
    private final List<AccountFacts> facts;
    private final Preferences preferences;

    AccountDesk(@All List<ContactBook> books, @All List<AccountFacts> facts, Preferences preferences) {
        this.books = books;
        this.facts = facts;
        this.preferences = preferences;
    }

    Uni<List<Contact>> contactsOf(Mutiny.StatelessSession tx, @Nullable UUID account) {
        return account == null
                ? Uni.createFrom().item(List.of())
                : first(books, book -> book.contactsOf(tx, account).map(AccountDesk::some))
                        .map(found -> found.orElse(List.of()));
    }

    Uni<String> languageOf(Mutiny.StatelessSession tx, UUID account) {
        return ownLanguageOf(tx, account).map(found -> found.orElse(Languages.FALLBACK));
    }

    /** The languages that the owner of the account reads, the best first, as far as they said so. */
    Uni<List<String>> languagesOf(Mutiny.StatelessSession tx, UUID account) {
        return ownLanguageOf(tx, account)
                .chain(own -> preferences.of(tx, account).map(preference -> Stream.concat(
                                own.stream(), preference.languages().stream())
                        .distinct()
                        .toList()));
    }

    private Uni<Optional<String>> ownLanguageOf(Mutiny.StatelessSession tx, UUID account) {
        return first(facts, each -> each.languageOf(tx, account));
    }

    Uni<Boolean> knows(Mutiny.StatelessSession tx, UUID account) {
        return first(facts, each -> each.languageOf(tx, account)).map(Optional::isPresent);
    }

    Uni<Optional<Instant>> signedInAfter(Mutiny.StatelessSession tx, @Nullable UUID account, Instant moment) {
        return account == null
                ? Uni.createFrom().item(Optional.empty())
                : first(facts, each -> each.signedInAfter(tx, account, moment));
    }

    private static <S, T> Uni<Optional<T>> first(List<S> sources, Function<S, Uni<Optional<T>>> ask) {
        return sources.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : ask.apply(sources.getFirst())
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(found)
                                : first(sources.subList(1, sources.size()), ask));
    }

    private static Optional<List<Contact>> some(List<Contact> contacts) {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts);
    }
}
