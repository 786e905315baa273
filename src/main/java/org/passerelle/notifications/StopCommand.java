package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** STOP: no reminders and no weekly message any more. */
@ApplicationScoped
class StopCommand implements TextCommand {

    private final Silences silences;

    StopCommand(Silences silences) {
        this.silences = silences;
    }

    @Override
    public String keyword() {
        return "STOP";
    }

    @Override
    public From from() {
        return From.NUMBER;
    }

    /** Who had us stop altogether does not want more than that now. */
    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return silences.of(tx, asked.from(), asked.accountId())
                .chain(depth -> depth.filter(Silences.Depth.ALL::equals).isPresent()
                        ? Uni.createFrom().item(TextAnswer.of(Notice.REPLY_STOPPED_ALL))
                        : stop(tx, asked));
    }

    private Uni<TextAnswer> stop(Mutiny.StatelessSession tx, Asked asked) {
        return silences.keep(tx, asked, Silences.Depth.REMINDERS).replaceWith(TextAnswer.of(Notice.REPLY_STOPPED));
    }
}
