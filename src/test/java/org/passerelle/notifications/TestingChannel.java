package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.TestingRows;

/** A network for the numbers +33 6 39 98 1x xx that remembers what it took and can be slow, in trouble or gone. */
@ApplicationScoped
@Priority(1)
class TestingChannel implements Channel {

    private record Held(UUID message, UniEmitter<? super SendResult> emitter, Context context) {

        void end(SendResult result) {
            context.runOnContext(_ -> emitter.complete(result));
        }
    }

    private final Queue<UUID> sent = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private volatile @Nullable SendResult answer;
    private volatile boolean swallowing;
    private volatile boolean failing;

    private final DataSource database;

    TestingChannel(DataSource database) {
        this.database = database;
    }

    static String numbered(int n) {
        return "+3363998%04d".formatted(1000 + n);
    }

    /** Takes every message, knows of none, and is in no trouble whatever its tries were. */
    void reset() {
        release();
        sent.clear();
        answering();
        new TestingRows(database).change("""
                insert into channel_circuits (channel, closed_at)
                select 'testing', max(ended_at) from message_tries where channel = 'testing'
                on conflict (channel) do update set opened_at = null, waits_until = null, openings = 0, probed_at = null,
                  busy_until = null, closed_at = excluded.closed_at""");
    }

    /** Takes every message from now on. */
    void answering() {
        answer = new SendResult.Accepted();
        swallowing = false;
        failing = false;
    }

    /** Lets the workers go that still wait for an answer. */
    void release() {
        held.forEach(each -> each.end(new SendResult.Trouble()));
        held.clear();
    }

    void answer(SendResult result) {
        answer = result;
    }

    /** Takes messages and never says anything, as a worker sees it that dies meanwhile. */
    void swallow() {
        swallowing = true;
    }

    void fail() {
        failing = true;
    }

    List<UUID> sent() {
        return List.copyOf(sent);
    }

    /** Waits until a message is swallowed; gives what ends its try. */
    Consumer<SendResult> awaitHandOver() {
        return await()::end;
    }

    /** The same for that message; others that are held are taken. */
    Consumer<SendResult> awaitHandOver(UUID message) {
        for (int others = 0; others < 1_000; others++) {
            Held next = await();
            if (next.message().equals(message)) {
                return next::end;
            }
            next.end(new SendResult.Accepted());
        }
        throw new IllegalStateException("Only others were handed over");
    }

    private Held await() {
        try {
            Held next = held.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("Nothing was handed over");
            }
            return next;
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of these messages those that were taken. */
    List<UUID> sentOf(UUID... ids) {
        List<UUID> wanted = List.of(ids);
        return sent.stream().filter(wanted::contains).toList();
    }

    @Override
    public String name() {
        return "testing";
    }

    @Override
    public boolean serves(Contact contact) {
        return contact.value().startsWith("+33639981");
    }

    @Override
    public Uni<SendResult> send(OutgoingMessage message) {
        if (failing) {
            throw new IllegalStateException("The network is gone");
        }
        if (swallowing) {
            return Uni.createFrom()
                    .emitter(emitter -> held.add(new Held(message.id(), emitter, Vertx.currentContext())));
        }
        if (answer instanceof SendResult.Accepted) {
            sent.add(message.id());
        }
        return Uni.createFrom().item(answer);
    }
}
