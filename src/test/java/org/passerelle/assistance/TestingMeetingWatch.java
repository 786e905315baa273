package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers the meetings it is told of. */
@ApplicationScoped
class TestingMeetingWatch implements MeetingWatch {

    private final List<Meeting> told = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> met(Mutiny.StatelessSession tx, Meeting meeting) {
        told.add(meeting);
        return Uni.createFrom().voidItem();
    }

    List<Meeting> toldOf(UUID application) {
        return told.stream()
                .filter(meeting -> meeting.application().equals(application))
                .toList();
    }
}
