package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
import org.passerelle.platform.database.Connections;
import org.passerelle.platform.security.Actor;

/**
 * Saves the changes of one device: locks the application, reads its answers once, decides, and writes everything in one
 * statement. Nothing is acknowledged before it is on disk.
 */
@ApplicationScoped
class SaveAnswers {

    private final Pool pool;
    private final InstantSource clock;
    private final AccessRules access;
    private final DraftDesk desk;
    private final AfterSave afterSave;

    SaveAnswers(Pool pool, InstantSource clock, AccessRules access, DraftDesk desk, AfterSave afterSave) {
        this.pool = pool;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
        this.afterSave = afterSave;
    }

    /** Saves in one transaction; what is refused as a whole stores nothing. */
    Uni<SaveOutcome> save(Actor actor, UUID application, SaveRequest request, String language) {
        TypedOn typedOn = TypedOn.of(actor, application, request.device());
        Call call = new Call(actor, application, request, typedOn, language, blind(actor), clock.instant());
        return Connections.of(pool)
                .chain(connection -> closing(connection, call))
                .call(afterSave::follow);
    }

    private Uni<SaveOutcome> closing(SqlConnection connection, Call call) {
        return Uni.createFrom()
                .deferred(() -> exchange(new DraftExchange(connection), call))
                .onTermination()
                .call(connection::close);
    }

    /** {@code blind} is whoever may not read the answers: they are told nothing of them by saving either. */
    private record Call(
            Actor actor,
            UUID application,
            SaveRequest request,
            TypedOn typedOn,
            String language,
            boolean blind,
            Instant now) {

        UUID device() {
            return typedOn.device();
        }

        Call seeing(boolean sees) {
            return new Call(actor, application, request, typedOn, language, !sees, now);
        }
    }

    /** Nothing that was begun may go back to the pool. */
    private Uni<SaveOutcome> exchange(DraftExchange exchange, Call call) {
        return exchange.lock(call.application(), call.device(), keys(call.request()))
                .chain(locked -> decide(exchange, locked, call))
                .onFailure()
                .call(() -> abandon(exchange));
    }

    private static Uni<Boolean> abandon(DraftExchange exchange) {
        return exchange.rollback(true).onFailure().recoverWithItem(false);
    }

    private List<String> keys(SaveRequest request) {
        return request.changes().stream()
                .map(SaveRequest.Change::key)
                .filter(desk::couldBeKey)
                .distinct()
                .toList();
    }

    private Uni<SaveOutcome> decide(DraftExchange exchange, DraftExchange.Locked locked, Call call) {
        DraftHeader header = locked.header();
        return header == null
                ? exchange.rollback(new SaveOutcome.NotFound())
                : access.admit(exchange.sql(), call.actor(), header.subject(), Section.FORM, Right.WRITE)
                        .chain(admitted -> admitted
                                ? seeing(exchange, header, call)
                                        .chain(seeing -> admitted(exchange, header, locked, seeing))
                                : exchange.rollback(new SaveOutcome.NotFound()));
    }

    /** A helper who may write need not be one who may read. */
    private Uni<Call> seeing(DraftExchange exchange, DraftHeader header, Call call) {
        return call.actor() instanceof Actor.Helper helper
                ? access.admit(exchange.sql(), helper, header.subject(), Section.FORM, Right.READ)
                        .map(call::seeing)
                : Uni.createFrom().item(call);
    }

    private Uni<SaveOutcome> admitted(
            DraftExchange exchange, DraftHeader header, DraftExchange.Locked locked, Call call) {
        StoredDraft stored = desk.open(header, locked.rows());
        return stored.deviceElsewhere(header.owner(), header.id())
                ? exchange.rollback(new SaveOutcome.DeviceElsewhere())
                : merge(exchange, desk.opened(header, stored, call.now()), stored, call);
    }

    /** A draft on an older version is carried to the present one first, in the same transaction. */
    private Uni<SaveOutcome> merge(DraftExchange exchange, OpenedDraft opened, StoredDraft stored, Call call) {
        DraftHeader header = opened.header();
        List<Incoming> incoming = desk.reader(header).read(call.request().changes());
        Merged merged = Merge.apply(opened.state(), situation(header, call), incoming);
        DraftSignal signal = desk.signals().signal(header, merged, call.now());
        SaveOutcome saved = new SaveOutcome.Saved(reply(header, merged, incoming, signal, call), signal != null);
        Uni<Boolean> done = merged.anythingToWrite()
                ? exchange.write(write(header, stored, merged, signal, call))
                : opened.carry() == null ? exchange.rollback(true) : exchange.commit(true);
        return carried(exchange, opened.carry())
                .chain(() -> done)
                .map(ours -> ours ? saved : new SaveOutcome.DeviceElsewhere());
    }

    private static Uni<Void> carried(DraftExchange exchange, @Nullable CarryWrite carry) {
        return carry == null ? Uni.createFrom().voidItem() : exchange.carry(carry);
    }

    private AnswersReply reply(
            DraftHeader header, Merged merged, List<Incoming> incoming, @Nullable DraftSignal signal, Call call) {
        if (call.blind()) {
            Protection told = signal == null ? null : desk.signals().protection(header, signal, call.language());
            return ReplyBuilder.blind(merged).showing(told);
        }
        return desk.reply(header, merged.after(), call.now(), call.language())
                .saved(merged, incoming, call.request().since())
                .showing(desk.signals().protection(header, signal, call.language()));
    }

    private DraftWrite write(
            DraftHeader header, StoredDraft stored, Merged merged, @Nullable DraftSignal signal, Call call) {
        WriteRows rows = desk.rows(header);
        return new DraftWrite(
                header.id(),
                header.owner(),
                call.typedOn(),
                stored.device() == null,
                author(call.actor()).code(),
                merged.after().revision(),
                DraftLife.lapsesAfter(call.now()),
                call.now(),
                rows.answers(merged.written()),
                rows.alternatives(merged.opened()),
                rows.closed(merged.closed()),
                rows.changes(merged.log()),
                signal);
    }

    private static Situation situation(DraftHeader header, Call call) {
        return new Situation(call.device(), author(call.actor()), header.draft(), call.blind(), call.now(), Ids::next);
    }

    private static boolean blind(Actor actor) {
        return actor instanceof Actor.Applicant applicant && applicant.limited();
    }

    private static Author author(Actor actor) {
        return Author.of(actor.kind().code());
    }
}
