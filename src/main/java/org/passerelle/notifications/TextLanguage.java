package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;

/**
 * In which language somebody is answered: that of their account; else the one we last wrote to that number in, unless it
 * was English, which may only have stood in for another; else what their words look like; else English.
 */
@ApplicationScoped
class TextLanguage {

    private final AccountDesk accounts;

    TextLanguage(AccountDesk accounts) {
        this.accounts = accounts;
    }

    Uni<String> of(Mutiny.StatelessSession tx, byte[] contact, @Nullable UUID account, Optional<String> seeming) {
        return account == null ? ofStranger(tx, contact, seeming) : accounts.languageOf(tx, account);
    }

    private static Uni<String> ofStranger(Mutiny.StatelessSession tx, byte[] contact, Optional<String> seeming) {
        return new InboundTexts(tx).languageOf(contact).chain(answered -> new Messages(tx)
                .languageOf(contact)
                .map(written -> Stream.of(Optional.ofNullable(answered), Optional.ofNullable(written), seeming)
                        .flatMap(Optional::stream)
                        .filter(language -> !language.equals(Languages.FALLBACK))
                        .findFirst()
                        .orElse(Languages.FALLBACK)));
    }
}
