package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.Exchange.Queued;
import org.passerelle.drafts.sync.Exchange.Reply;
import org.passerelle.drafts.sync.Exchange.Request;

/** A client that behaves as the design page "Save and resume" asks, and remembers what it was shown and when. */
final class TestingPhone {

    /** A value and the revision it was seen at. */
    record Seen(@Nullable AnswerValue value, long revision) {}

    private static final Seen NEVER = new Seen(null, 0);

    private final Supplier<UUID> ids;
    private final List<Queued> queue = new ArrayList<>();
    private final Map<String, Seen> view = new HashMap<>();
    private final Map<String, Long> lastQueued = new HashMap<>();
    private final Map<String, List<Alternative>> conflicts = new HashMap<>();
    private Map<String, Long> shown = new HashMap<>();
    private UUID device;
    private long lastN;
    private long since;
    private boolean drained;

    TestingPhone(Supplier<UUID> ids) {
        this.ids = ids;
        this.device = ids.get();
    }

    Map<String, Seen> view() {
        return view;
    }

    Map<String, List<Alternative>> conflicts() {
        return conflicts;
    }

    long since() {
        return since;
    }

    boolean drained() {
        return drained;
    }

    int queued() {
        return queue.size();
    }

    /** The value the person sees: the latest queued one, else the latest seen. */
    Seen local(String key) {
        Optional<Queued> last = queue.reversed().stream()
                .filter(one -> one.change().key().equals(key))
                .findFirst();
        long seen = view.getOrDefault(key, NEVER).revision();
        return last.map(one -> new Seen(one.change().value(), Math.max(1, seen)))
                .orElseGet(() -> view.getOrDefault(key, NEVER));
    }

    void answer(AnswerKey key, @Nullable AnswerValue value, List<UUID> settles, long at) {
        lastN++;
        boolean removal = key instanceof AnswerKey.Item && value == null;
        long base = removal
                ? highestSeen(key.text())
                : view.getOrDefault(key.text(), NEVER).revision();
        Incoming.Change change =
                new Incoming.Change(lastN, key, base, value, String.valueOf(value), settles, new Home.Here());
        queue.add(new Queued(change, this, shown, at));
        lastQueued.put(key.text(), lastN);
    }

    Request request(int most) {
        return new Request(device, since, queue.subList(0, Math.min(most, queue.size())));
    }

    void receive(Request request, Reply reply, long at) {
        if (reply.pull().full()) {
            view.clear();
        }
        boolean moved = false;
        for (int i = 0; i < reply.results().size(); i++) {
            moved |= needsNewDevice(request.changes().get(i), reply.results().get(i), at);
        }
        device = moved ? ids.get() : device;
        look(reply, at);
    }

    void look(Reply reply, long at) {
        reply.pull().changes().forEach(answer -> see(answer.key(), answer.value(), answer.revision(), at));
        reply.covered().forEach(conflicts::remove);
        reply.conflicts().forEach(conflict -> {
            StoredAnswer stored = conflict.stored();
            see(conflict.key(), stored.value(), stored.revision(), at);
            conflicts.put(conflict.key(), conflict.alternatives());
        });
        if (reply.pull().more()) {
            long next = reply.pull().changes().getLast().revision();
            assertThat(next).as("the next page begins later").isGreaterThan(since);
            since = next;
        } else {
            since = reply.revision();
        }
        drained = !reply.pull().more();
    }

    /** Installed again: identity and an old counter came back from a backup of the phone, all else begins anew. */
    void reinstall(LongUnaryOperator below) {
        queue.clear();
        view.clear();
        shown = new HashMap<>();
        conflicts.clear();
        lastQueued.clear();
        lastN = below.applyAsLong(lastN + 1);
        since = 0;
        drained = false;
    }

    /** Deletes the queued change or keeps it; true when it can only be sent again by another device. */
    private boolean needsNewDevice(Queued sent, ChangeResult result, long at) {
        String key = result.key();
        return switch (result.outcome()) {
            case SAVED, UNCHANGED -> {
                see(key, sent.change().value(), result.revision() == null ? 0 : result.revision(), at);
                yield !queue.remove(sent);
            }
            case CONFLICT, KEPT -> !queue.remove(sent);
            case SUPERSEDED -> {
                boolean own = lastQueued.getOrDefault(key, 0L) > result.n();
                queue.removeIf(one -> own && one.equals(sent));
                yield !own;
            }
            case REFUSED -> {
                assertThat(result.code()).isEqualTo(RefusalCode.N_REUSED);
                yield true;
            }
        };
    }

    private void see(String key, @Nullable AnswerValue value, long revision, long at) {
        if (revision > 0) {
            shown.putIfAbsent(key + '@' + revision, at);
        }
        if (revision > view.getOrDefault(key, NEVER).revision()) {
            view.put(key, new Seen(value, revision));
        }
    }

    private long highestSeen(String item) {
        return view.entrySet().stream()
                .filter(one -> one.getKey().equals(item) || one.getKey().startsWith(item + '.'))
                .mapToLong(one -> one.getValue().revision())
                .max()
                .orElse(0);
    }
}
