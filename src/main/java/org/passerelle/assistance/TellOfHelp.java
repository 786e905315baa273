package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AccountNotices;
import org.passerelle.account.TakeOverWatch;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;

/** Tells a person who has just come to their account themself who can get at it beside them, and until when. */
@ApplicationScoped
class TellOfHelp implements TakeOverWatch {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    private final AccountNotices notices;

    TellOfHelp(AccountNotices notices) {
        this.notices = notices;
    }

    @Override
    public Uni<Void> takenOver(Mutiny.StatelessSession tx, UUID account, Instant now) {
        return new HelpInForce(tx)
                .ofAccount(account, now)
                .onItem()
                .transformToMulti(grants -> Multi.createFrom().iterable(grants))
                .onItem()
                .transformToUniAndConcatenate(grant -> notices.tell(tx, told(account, grant)))
                .onItem()
                .ignoreAsUni();
    }

    private static Announcement told(UUID account, HelpInForce.Ends grant) {
        return Announcement.about(grant.application(), account, Notice.HELPER_GIVEN)
                .with(Map.of("date", DAY.format(grant.endsAt())));
    }
}
