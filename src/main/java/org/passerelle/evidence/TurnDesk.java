package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/**
 * Sees to it that one request at a time writes to a file. A turn is a number in the row: whoever finds another one there
 * changes nothing. It passes on when its holder is done, or has shown no sign of life for a while.
 */
@ApplicationScoped
class TurnDesk {

    /** A holder shows one every two seconds as long as bytes arrive. */
    static final Duration SILENCE = Duration.ofSeconds(5);

    private final Mutiny.SessionFactory sessions;
    private final UploadDoor door;
    private final FinishUpload finish;
    private final InstantSource clock;

    TurnDesk(Mutiny.SessionFactory sessions, UploadDoor door, FinishUpload finish, InstantSource clock) {
        this.sessions = sessions;
        this.door = door;
        this.finish = finish;
        this.clock = clock;
    }

    /** What came of asking for a turn. */
    sealed interface Asked {
        record Taken(UploadTurn turn) implements Asked {}

        record Refused(UploadOutcome outcome) implements Asked {}
    }

    /**
     * Segments whose bytes are in the store.
     *
     * @param from where the first begins
     * @param next the name under which the turn goes on; null where it ends here
     */
    record Arrived(
            long from,
            List<FileSegments.Segment> segments,
            @Nullable String next) {

        long length() {
            return segments.stream().mapToLong(FileSegments.Segment::length).sum();
        }

        List<String> blobs() {
            return segments.stream().map(FileSegments.Segment::blob).toList();
        }
    }

    /** By the clock by which turns pass on. */
    Instant now() {
        return clock.instant();
    }

    /** Asks for a turn that goes on at this offset, and plans the name under which it begins. */
    Uni<Asked> begin(Actor actor, UUID id, long offset, String blob) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.goOn(tx, actor, id, now)
                .chain(outcome -> outcome instanceof UploadOutcome.Stands stands
                        ? take(tx, new UploadTurn(stands.upload(), Ids.next()), offset, blob)
                        : Uni.createFrom().item(new Asked.Refused(outcome))));
    }

    private Uni<Asked> take(Mutiny.StatelessSession tx, UploadTurn turn, long offset, String blob) {
        Upload upload = turn.upload();
        if (upload.received() != offset || upload.whole()) {
            return Uni.createFrom()
                    .item(new Asked.Refused(
                            upload.received() == offset
                                    ? new UploadOutcome.Stands(upload)
                                    : new UploadOutcome.OffsetWrong()));
        }
        Instant now = clock.instant();
        return new UploadTurns(tx)
                .take(turn, offset, now, now.minus(SILENCE))
                .chain(taken -> taken == 0
                        ? Uni.createFrom().item(new Asked.Refused(new UploadOutcome.InUse()))
                        : new SpareBlobs(tx).plan(blob, now).replaceWith(new Asked.Taken(turn)));
    }

    /** Shows a sign of life, and plans a further name; false where the turn is lost. */
    Uni<Boolean> alive(UploadTurn turn, @Nullable String blob) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new UploadTurns(tx)
                .seen(turn, now)
                .chain(seen -> seen == 0 || blob == null
                        ? Uni.createFrom().item(seen > 0)
                        : new SpareBlobs(tx).plan(blob, now).replaceWith(true)));
    }

    /** Makes segments part of the file, all or none; false where the turn is lost. */
    Uni<Boolean> keep(UploadTurn turn, Arrived arrived) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new UploadTurns(tx)
                .advance(turn, arrived.from(), arrived.length(), now)
                .chain(advanced -> advanced == 0
                        ? Uni.createFrom().item(false)
                        : settle(tx, turn, arrived, now).replaceWith(true)));
    }

    private Uni<Void> settle(Mutiny.StatelessSession tx, UploadTurn turn, Arrived arrived, Instant now) {
        return new SpareBlobs(tx)
                .use(arrived.blobs())
                .chain(() -> new FileSegments(tx).add(turn.upload().id(), arrived.segments()))
                .chain(() -> arrived.next() == null
                        ? new UploadTurns(tx).release(turn).replaceWithVoid()
                        : new SpareBlobs(tx).plan(arrived.next(), now))
                .chain(() -> arrived.from() + arrived.length() == turn.upload().length()
                        ? finish.finish(tx, turn.upload(), now)
                        : Uni.createFrom().voidItem());
    }

    /** Ends a turn; what was written and did not become part of the file is swept. */
    Uni<Void> release(UploadTurn turn, List<String> unused) {
        return sessions.withStatelessTransaction(
                tx -> new UploadTurns(tx).release(turn).chain(() -> new SpareBlobs(tx).leave(unused)));
    }

    /** Why a turn was lost: another request has it, or the file is gone. */
    Uni<UploadOutcome> lost(UploadTurn turn) {
        return sessions.withStatelessTransaction(tx -> new Uploads(tx)
                .find(turn.upload().id())
                .map(found -> found.isPresent() ? new UploadOutcome.InUse() : new UploadOutcome.NotFound()));
    }
}
