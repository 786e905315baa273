package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** STOP ALL, once more after a warning within a day: nothing but the codes somebody asks for. */
@ApplicationScoped
class StopAllCommand implements TextCommand {

    private static final String KEYWORD = "STOP ALL";
    private static final Duration WITHIN = Duration.ofDays(1);

    private final MessageSecrets secrets;
    private final Silences silences;

    StopAllCommand(MessageSecrets secrets, Silences silences) {
        this.secrets = secrets;
        this.silences = silences;
    }

    @Override
    public String keyword() {
        return KEYWORD;
    }

    @Override
    public From from() {
        return From.NUMBER;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        Questions.Whom whom = new Questions.Whom(secrets.hashOf(asked.from()), asked.accountId());
        return new Questions(tx)
                .take(whom, KEYWORD, asked.at().minus(WITHIN))
                .chain(warned -> warned == null ? warn(tx, whom, asked) : stop(tx, asked));
    }

    private static Uni<TextAnswer> warn(Mutiny.StatelessSession tx, Questions.Whom whom, Asked asked) {
        return new Questions(tx)
                .ask(whom, KEYWORD, KEYWORD, asked.at())
                .replaceWith(TextAnswer.of(Notice.REPLY_STOP_ALL_WARNING));
    }

    private Uni<TextAnswer> stop(Mutiny.StatelessSession tx, Asked asked) {
        return silences.keep(tx, asked, Silences.Depth.ALL).replaceWith(TextAnswer.of(Notice.REPLY_STOPPED_ALL));
    }
}
