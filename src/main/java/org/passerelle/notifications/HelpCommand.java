package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** HELP: which keywords there are. */
@ApplicationScoped
class HelpCommand implements TextCommand {

    @Override
    public String keyword() {
        return "HELP";
    }

    @Override
    public From from() {
        return From.ANYBODY;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return Uni.createFrom().item(TextAnswer.of(Notice.REPLY_HELP));
    }
}
