package org.passerelle.assistance;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.witness.MeetingTime;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Records whom a helper met on a check-in day, all lines of a call in one transaction; one person a day is met once. */
@ApplicationScoped
class RecordMeetings {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final WhoWasMet who;
    private final AuditTrail trail;
    private final List<MeetingWatch> watches;

    RecordMeetings(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            WhoWasMet who,
            AuditTrail trail,
            @All List<MeetingWatch> watches) {
        this.sessions = sessions;
        this.clock = clock;
        this.who = who;
        this.trail = trail;
        this.watches = watches;
    }

    /** What became of a call. */
    sealed interface Outcome {

        record Taken(List<CheckInLine.Result> lines) implements Outcome {}

        /** What staff of an organisation say counts while it is approved, and not suspended. */
        record Suspended() implements Outcome {}

        record DayUnknown() implements Outcome {}

        record TooManyTries() implements Outcome {}
    }

    record Call(Mutiny.StatelessSession tx, Actor.Helper helper, CheckInDay day, Instant now) {}

    Uni<Outcome> record(Actor.Helper helper, UUID day, List<CheckInLine> lines) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> who.counts(tx, helper)
                .chain(counts -> counts
                        ? onDay(tx, helper, day, lines, now)
                        : Uni.createFrom().item(new Outcome.Suspended())));
    }

    private Uni<Outcome> onDay(
            Mutiny.StatelessSession tx, Actor.Helper helper, UUID day, List<CheckInLine> lines, Instant now) {
        return new CheckInDays(tx)
                .find(helper.organisationId(), day)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new Outcome.DayUnknown())
                        : limited(new Call(tx, helper, found, now), lines));
    }

    private Uni<Outcome> limited(Call call, List<CheckInLine> lines) {
        return who.mustWait(call.tx(), call.helper(), call.now())
                .chain(wait -> wait ? Uni.createFrom().item(new Outcome.TooManyTries()) : all(call, lines));
    }

    private Uni<Outcome> all(Call call, List<CheckInLine> lines) {
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> one(call, line))
                .collect()
                .asList()
                .map(Outcome.Taken::new);
    }

    private Uni<CheckInLine.Result> one(Call call, CheckInLine line) {
        return MeetingTime.objection(call.day().opensAt(), call.day().closesAt(), line.metAt(), call.now())
                .map(objection -> Uni.createFrom().item(CheckInLine.Result.refused(line.line(), objection.code())))
                .orElseGet(() -> who.find(call.tx(), call.helper(), line, call.now())
                        .chain(application -> found(call, line, application)));
    }

    private Uni<CheckInLine.Result> found(Call call, CheckInLine line, @Nullable UUID application) {
        if (application == null) {
            return Uni.createFrom().item(CheckInLine.Result.refused(line.line(), "unknown_person"));
        }
        Meeting meeting = new Meeting(
                line.line(),
                application,
                call.helper().memberId(),
                call.helper().organisationId(),
                call.day().place(),
                line.code() != null,
                MeetingTime.recorded(line.metAt(), call.now()),
                call.now());
        return new Meetings(call.tx())
                .add(meeting, call.day().id())
                .chain(added -> added ? recorded(call, meeting) : again(call, meeting));
    }

    private Uni<CheckInLine.Result> recorded(Call call, Meeting meeting) {
        return trail.record(
                        call.tx(),
                        AuditEntry.about(meeting.application(), AuditAction.PERSON_MET, call.helper(), call.now()))
                .chain(() -> watched(call.tx(), meeting))
                .replaceWith(CheckInLine.Result.recorded(meeting.id()));
    }

    private Uni<Void> watched(Mutiny.StatelessSession tx, Meeting meeting) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(watch -> watch.met(tx, meeting))
                .onItem()
                .ignoreAsUni();
    }

    /** Met already, by whoever was first; or a phone has used this id for somebody else. */
    private static Uni<CheckInLine.Result> again(Call call, Meeting meeting) {
        return new Meetings(call.tx())
                .there(call.day().id(), meeting.application())
                .map(there -> there == null
                        ? CheckInLine.Result.refused(meeting.id(), "line_used")
                        : CheckInLine.Result.already(meeting.id(), there));
    }
}
