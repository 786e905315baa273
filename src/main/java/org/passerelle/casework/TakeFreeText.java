package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.notifications.Conversations;
import org.passerelle.notifications.FreeText;

/** Keeps what people text to us in the conversation of the account, or of the stranger, it comes from. */
@ApplicationScoped
class TakeFreeText implements Conversations {

    private final KeepLine keepLine;
    private final ConversationSecrets secrets;

    TakeFreeText(KeepLine keepLine, ConversationSecrets secrets) {
        this.keepLine = keepLine;
        this.secrets = secrets;
    }

    @Override
    public Uni<Void> received(Mutiny.StatelessSession tx, FreeText text) {
        UUID account = text.accountId();
        return account == null
                ? keepLine.keep(tx, written(text, Party.stranger(secrets.hashOf(text.from())), null))
                : new ConversationRows(tx)
                        .ownCase(account)
                        .chain(application -> keepLine.keep(tx, written(text, Party.of(account), application)));
    }

    private static KeepLine.Written written(FreeText text, Party party, @Nullable UUID application) {
        return new KeepLine.Written(
                text.textId(),
                party,
                application,
                text.from(),
                text.language(),
                text.body(),
                text.urgentWord() ? MarkedBy.WORD : null,
                text.at(),
                null);
    }
}
