package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.PersonalStops;
import org.passerelle.notifications.TextAnswer;
import org.passerelle.notifications.TextCommand;

/** STOP HELP: ends, once confirmed, what all helpers of a person can see and do, and tells every contact. */
@ApplicationScoped
class StopHelpCommand implements TextCommand {

    private final GrantNotices notices;
    private final PersonalStops stops;

    StopHelpCommand(GrantNotices notices, PersonalStops stops) {
        this.notices = notices;
        this.stops = stops;
    }

    @Override
    public String keyword() {
        return "STOP HELP";
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        GrantSweeps grants = new GrantSweeps(tx);
        return asked.confirmed()
                ? grants.stopAll(asked.person(), asked.at()).chain(ended -> ended(tx, asked, ended))
                : grants.anybodyHelps(asked.person(), asked.at())
                        .map(helped -> helped
                                ? new TextAnswer.Question(Notice.REPLY_STOP_HELP_CONFIRM)
                                : new TextAnswer.Pass());
    }

    /** One message tells of all. */
    private Uni<TextAnswer> ended(Mutiny.StatelessSession tx, Asked asked, List<GrantSweeps.Ended> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().item(new TextAnswer.Pass());
        }
        List<UUID> ids = ended.stream().map(GrantSweeps.Ended::id).toList();
        GrantNotices.Whom whom =
                new GrantNotices.Whom(asked.person(), ended.getLast().application());
        return stops.end(tx, ids, asked.at())
                .chain(() -> notices.tell(tx, whom, Notice.HELPER_ENDED))
                .replaceWith(new TextAnswer.Told());
    }
}
