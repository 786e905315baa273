package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.Meeting;
import org.passerelle.assistance.MeetingWatch;
import org.passerelle.evidence.location.PresenceType;

/** Whoever met a partner's staff has shown that they are in France, as well as by any phone. */
@ApplicationScoped
class MeetingShowsPresence implements MeetingWatch {

    private final RecordSign recordSign;

    MeetingShowsPresence(RecordSign recordSign) {
        this.recordSign = recordSign;
    }

    @Override
    public Uni<Void> met(Mutiny.StatelessSession tx, Meeting meeting) {
        StoredSign sign = StoredSign.usual(
                meeting.application(),
                PresenceType.LOC_PARTNER_CHECKIN,
                "organisation:" + meeting.organisation(),
                meeting.metAt(),
                meeting.id(),
                null);
        return recordSign.record(tx, sign, meeting.recordedAt());
    }
}
