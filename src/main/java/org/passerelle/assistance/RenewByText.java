package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Renewal;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.TextAnswer;
import org.passerelle.notifications.TextCommand;

/** YES, where no question of ours is open: renews the one grant whose end was announced last, and tells every contact. */
@ApplicationScoped
class RenewByText implements TextCommand {

    private final GrantNotices notices;

    RenewByText(GrantNotices notices) {
        this.notices = notices;
    }

    @Override
    public String keyword() {
        return "YES";
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return new GrantSweeps(tx).announced(asked.person(), asked.at()).chain(found -> renew(tx, asked, found));
    }

    private Uni<TextAnswer> renew(Mutiny.StatelessSession tx, Asked asked, GrantSweeps.@Nullable Due found) {
        if (found == null || !Renewal.open(found.endsAt(), found.days(), asked.at())) {
            return Uni.createFrom().item(new TextAnswer.Pass());
        }
        Instant endsAt = Renewal.renewed(found.endsAt(), found.days());
        return new GrantSweeps(tx)
                .renew(found.id(), endsAt)
                .chain(() -> notices.given(tx, found.whom(), endsAt))
                .replaceWith(new TextAnswer.Told());
    }
}
