package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.sync.Author;
import org.passerelle.drafts.sync.Incoming;
import org.passerelle.drafts.sync.Merge;
import org.passerelle.drafts.sync.Merged;
import org.passerelle.drafts.sync.Situation;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/**
 * Saves the changes of one device: locks the application, reads its answers once, decides, and writes everything in one
 * statement. Nothing is acknowledged before it is on disk.
 */
@ApplicationScoped
class SaveAnswers {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final DraftDesk desk;
    private final SaveMetrics metrics;

    SaveAnswers(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            AccessRules access,
            DraftDesk desk,
            SaveMetrics metrics) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
        this.metrics = metrics;
    }

    /** Saves in one transaction; what is refused as a whole stores nothing. */
    Uni<SaveOutcome> save(Actor actor, UUID application, SaveRequest request, String language) {
        Call call = new Call(actor, application, request, language, clock.instant());
        return sessions.withStatelessTransaction(tx -> locked(new Drafts(tx), call))
                .onFailure(DeviceTaken.class)
                .recoverWithItem(new SaveOutcome.DeviceElsewhere())
                .invoke(metrics::count);
    }

    private record Call(Actor actor, UUID application, SaveRequest request, String language, Instant now) {}

    /** Another application took the device in the same moment: thrown so that the transaction rolls back. */
    private static final class DeviceTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private DeviceTaken() {
            super(null, null, false, false);
        }
    }

    private Uni<SaveOutcome> locked(Drafts drafts, Call call) {
        return drafts.lock(call.application())
                .chain(header -> allowed(header, call)
                        ? read(drafts, header, call)
                        : Uni.createFrom().item(new SaveOutcome.NotFound()));
    }

    private boolean allowed(@Nullable DraftHeader header, Call call) {
        return header != null && access.allows(call.actor(), header.subject(), Section.FORM, Right.WRITE);
    }

    private Uni<SaveOutcome> read(Drafts drafts, DraftHeader header, Call call) {
        List<String> keys = call.request().changes().stream()
                .map(SaveRequest.Change::key)
                .filter(desk::couldBeKey)
                .distinct()
                .toList();
        return drafts.readForSave(header.id(), call.request().device(), keys)
                .chain(rows -> decide(drafts, header, desk.open(header, rows), call));
    }

    private Uni<SaveOutcome> decide(Drafts drafts, DraftHeader header, StoredDraft stored, Call call) {
        if (stored.deviceElsewhere(header.owner(), header.id())) {
            return Uni.createFrom().item(new SaveOutcome.DeviceElsewhere());
        }
        List<Incoming> incoming = desk.reader(header).read(call.request().changes());
        Merged merged = Merge.apply(stored.state(), situation(header, call), incoming);
        AnswersReply reply = desk.reply(header, merged.after(), call.now(), call.language())
                .saved(merged, incoming, call.request().since());
        return write(drafts, header, stored, merged, call).replaceWith(new SaveOutcome.Saved(reply));
    }

    private Uni<Void> write(Drafts drafts, DraftHeader header, StoredDraft stored, Merged merged, Call call) {
        if (!merged.anythingToWrite()) {
            return Uni.createFrom().voidItem();
        }
        WriteRows rows = desk.rows(header);
        DraftWrite write = new DraftWrite(
                header.id(),
                header.owner(),
                call.request().device(),
                stored.device() == null,
                author(call.actor()).code(),
                merged.after().revision(),
                DraftLife.lapsesAfter(call.now()),
                call.now(),
                rows.answers(merged),
                rows.opened(merged),
                rows.closed(merged),
                rows.changes(merged));
        return drafts.write(write).invoke(SaveAnswers::ensureOurs).replaceWithVoid();
    }

    private static void ensureOurs(boolean ours) {
        if (!ours) {
            throw new DeviceTaken();
        }
    }

    private static Situation situation(DraftHeader header, Call call) {
        return new Situation(call.request().device(), author(call.actor()), header.draft(), call.now(), Ids::next);
    }

    private static Author author(Actor actor) {
        return Author.of(actor.kind().code());
    }
}
