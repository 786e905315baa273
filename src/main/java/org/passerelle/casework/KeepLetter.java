package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.notifications.Addressees;
import org.passerelle.notifications.DangerGuess;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Keeps a letter in the language of the person whom it is about. */
@ApplicationScoped
class KeepLetter {

    private final Addressees addressees;
    private final DangerGuess danger;
    private final KeepLine keepLine;
    private final Correspondents correspondents;

    KeepLetter(Addressees addressees, DangerGuess danger, KeepLine keepLine, Correspondents correspondents) {
        this.addressees = addressees;
        this.danger = danger;
        this.keepLine = keepLine;
        this.correspondents = correspondents;
    }

    /**
     * Who writes, in whose conversation.
     *
     * @param account in whose language: that of the file's owner
     * @param helper who writes for them; null where they write themselves
     */
    record Writer(UUID account, Party party, Actor.@Nullable Helper helper) {}

    Uni<WriteToUs.Kept> keep(
            Mutiny.StatelessSession tx, Actor actor, CaseView view, WriteToUs.Letter letter, Instant now) {
        return correspondents.writer(tx, actor, view).chain(writer -> keep(tx, writer, letter, now));
    }

    private Uni<WriteToUs.Kept> keep(Mutiny.StatelessSession tx, Writer writer, WriteToUs.Letter letter, Instant now) {
        return addressees.languageOf(tx, writer.account()).chain(language -> {
            KeepLine.Written written = written(writer, letter, language, now);
            String answered =
                    writer.helper() == null ? language : writer.helper().language();
            return keepLine.keep(tx, written)
                    .replaceWith(new WriteToUs.Kept(written.id(), now, answered, written.urgent() != null));
        });
    }

    private KeepLine.Written written(Writer writer, WriteToUs.Letter letter, String language, Instant now) {
        return new KeepLine.Written(
                Ids.next(),
                writer.party(),
                letter.application(),
                null,
                language,
                letter.body(),
                marked(letter),
                now,
                writer.helper());
    }

    private @Nullable MarkedBy marked(WriteToUs.Letter letter) {
        if (letter.urgent()) {
            return MarkedBy.SENDER;
        }
        return danger.in(letter.body()) ? MarkedBy.WORD : null;
    }
}
