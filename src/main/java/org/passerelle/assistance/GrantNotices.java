package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.EveryContact;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells a person on every contact what becomes of access to their file: who holds one phone may not be the person. */
@ApplicationScoped
class GrantNotices {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    private final EveryContact everyContact;
    private final Outbox outbox;

    GrantNotices(EveryContact everyContact, Outbox outbox) {
        this.everyContact = everyContact;
        this.outbox = outbox;
    }

    /** Whom it is about. */
    record Whom(@Nullable UUID account, UUID application) {}

    Uni<Void> given(Mutiny.StatelessSession tx, Whom whom, Instant endsAt) {
        return tell(tx, whom, Notice.HELPER_GIVEN, day(endsAt));
    }

    Uni<Void> endsSoon(Mutiny.StatelessSession tx, Whom whom, Instant endsAt) {
        return tell(tx, whom, Notice.HELPER_ENDS_SOON, day(endsAt));
    }

    /** About what needs no values. */
    Uni<Void> tell(Mutiny.StatelessSession tx, Whom whom, Notice notice) {
        return tell(tx, whom, notice, Map.of());
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        outbox.kick();
    }

    /** The day of a moment, as texts show it. */
    static Map<String, String> day(Instant at) {
        return Map.of("date", DAY.format(at));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Whom whom, Notice notice, Map<String, String> values) {
        return everyContact
                .tell(
                        tx,
                        Announcement.about(whom.application(), whom.account(), notice)
                                .with(values))
                .replaceWithVoid();
    }
}
