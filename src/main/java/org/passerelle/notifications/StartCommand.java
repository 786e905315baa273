package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** START: everything is sent again. */
@ApplicationScoped
class StartCommand implements TextCommand {

    private final Silences silences;

    StartCommand(Silences silences) {
        this.silences = silences;
    }

    @Override
    public String keyword() {
        return "START";
    }

    @Override
    public From from() {
        return From.NUMBER;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return silences.end(tx, asked.from(), asked.accountId()).replaceWith(TextAnswer.of(Notice.REPLY_STARTED));
    }
}
