package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.notifications.Addressees;
import org.passerelle.notifications.DangerGuess;
import org.passerelle.platform.Ids;

/** Keeps a letter in the language of its writer. */
@ApplicationScoped
class KeepLetter {

    private final Addressees addressees;
    private final DangerGuess danger;
    private final KeepLine keepLine;

    KeepLetter(Addressees addressees, DangerGuess danger, KeepLine keepLine) {
        this.addressees = addressees;
        this.danger = danger;
        this.keepLine = keepLine;
    }

    Uni<WriteToUs.Kept> keep(Mutiny.StatelessSession tx, UUID account, WriteToUs.Letter letter, Instant now) {
        return addressees.languageOf(tx, account).chain(language -> {
            KeepLine.Written written = written(account, letter, language, now);
            return keepLine.keep(tx, written)
                    .replaceWith(new WriteToUs.Kept(written.id(), now, language, written.urgent() != null));
        });
    }

    private KeepLine.Written written(UUID account, WriteToUs.Letter letter, String language, Instant now) {
        return new KeepLine.Written(
                Ids.next(),
                Party.of(account),
                letter.application(),
                null,
                language,
                letter.body(),
                marked(letter),
                now);
    }

    private @Nullable MarkedBy marked(WriteToUs.Letter letter) {
        if (letter.urgent()) {
            return MarkedBy.SENDER;
        }
        return danger.in(letter.body()) ? MarkedBy.WORD : null;
    }
}
