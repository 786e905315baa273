package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.consent.Giving;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.status.CaseState;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.TextAnswer;

/** Gives a helper exactly what was offered by text, if it can still be given; every contact is told. */
@ApplicationScoped
class AgreeByText {

    /** As long as the number works: the code may end while somebody reads what it would give. */
    private static final Duration TO_AGREE = Duration.ofMinutes(30);

    private final Cases cases;
    private final EnforceGrant enforce;

    AgreeByText(Cases cases, EnforceGrant enforce) {
        this.cases = cases;
        this.enforce = enforce;
    }

    /** What an offer is about, as {@link Asked#argument} gives it back. */
    static String about(UUID invitation, UUID application) {
        return invitation + " " + application;
    }

    Uni<TextAnswer> give(Mutiny.StatelessSession tx, Asked asked) {
        String[] about = asked.argument().split(" ");
        UUID application = UUID.fromString(about[1]);
        return new Grants(tx)
                .hold(application)
                .chain(() -> cases.find(tx, application))
                .chain(found -> found.filter(view -> stillTheirs(view, asked)).isPresent()
                        ? take(tx, asked, UUID.fromString(about[0]), application)
                        : over());
    }

    private static boolean stillTheirs(CaseView view, Asked asked) {
        return asked.person().equals(view.accountId())
                && view.childAloneSince() == null
                && view.state() != CaseState.WITHDRAWN
                && !view.state().isFinal();
    }

    private Uni<TextAnswer> take(Mutiny.StatelessSession tx, Asked asked, UUID invitation, UUID application) {
        GrantNotices.Whom whom = new GrantNotices.Whom(asked.person(), application);
        return new HelperInvitations(tx)
                .take(invitation, asked.at())
                .chain(found -> found == null
                                || Giving.objection(facts(found, asked.at())).isPresent()
                        ? over()
                        : enforce.give(tx, whom, found, found.terms(), asked.at())
                                .replaceWith(new TextAnswer.Told()));
    }

    private static Giving.Facts facts(HelperInvitations.Asked found, Instant now) {
        return new Giving.Facts(
                found.terms(), found.terms(), found.expiresAt().plus(TO_AGREE), found.usedAt(), found.helping(), now);
    }

    private static Uni<TextAnswer> over() {
        return Uni.createFrom().item(TextAnswer.of(Notice.REPLY_HELPER_CODE_OVER));
    }
}
