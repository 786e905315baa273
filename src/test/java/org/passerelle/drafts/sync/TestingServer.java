package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.passerelle.drafts.sync.Exchange.Conflict;
import org.passerelle.drafts.sync.Exchange.Queued;
import org.passerelle.drafts.sync.Exchange.Reply;
import org.passerelle.drafts.sync.Exchange.Request;

/** A server in memory around Merge and Pull; every change also passes the oracle. */
final class TestingServer {

    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");

    private final HistoryOracle oracle;
    private final int pageSize;
    private final Map<UUID, Map<String, Recorded>> recorded = new HashMap<>();
    private DraftState state = DraftState.EMPTY;
    private boolean open = true;
    private long lastId;

    TestingServer(HistoryOracle oracle, int pageSize) {
        this.oracle = oracle;
        this.pageSize = pageSize;
    }

    DraftState state() {
        return state;
    }

    void submit() {
        open = false;
    }

    Reply save(Request request) {
        DraftState before = withRecorded(request.device());
        List<Incoming> incoming =
                request.changes().stream().<Incoming>map(Queued::change).toList();
        long firstId = lastId;
        Merged merged = Merge.apply(before, situation(request.device()), incoming);
        lastId = firstId;
        DraftState after = oneByOne(before, request);
        assertThat(merged.after()).as("each change sees those before it").isEqualTo(after);
        recorded.put(request.device(), after.recorded());
        state = after;
        Pull pull = Pull.after(merged, request.since(), pageSize);
        Set<String> covered = keys(pull);
        incoming.forEach(change -> covered.add(change.key()));
        return new Reply(after.revision(), merged.results(), pull, List.copyOf(covered), conflicts(covered));
    }

    Reply pull(long since) {
        Set<String> all = new TreeSet<>(state.answers().keySet());
        return new Reply(
                state.revision(), List.of(), Pull.since(state, since, pageSize), List.copyOf(all), conflicts(all));
    }

    private DraftState oneByOne(DraftState before, Request request) {
        DraftState now = before;
        for (Queued queued : request.changes()) {
            Merged merged = Merge.apply(now, situation(request.device()), List.of(queued.change()));
            oracle.check(queued, request.device(), open, merged.results().getFirst(), now, merged.after());
            now = merged.after();
        }
        return now;
    }

    private DraftState withRecorded(UUID device) {
        return new DraftState(
                state.revision(), state.answers(), state.alternatives(), recorded.getOrDefault(device, Map.of()));
    }

    private Situation situation(UUID device) {
        return new Situation(device, Author.APPLICANT, open, NOW, () -> new UUID(0, ++lastId));
    }

    private static Set<String> keys(Pull pull) {
        Set<String> keys = new TreeSet<>();
        pull.changes().forEach(answer -> keys.add(answer.key()));
        return keys;
    }

    private List<Conflict> conflicts(Collection<String> keys) {
        List<Conflict> found = new ArrayList<>();
        for (String key : keys) {
            List<Alternative> beside = state.conflicts().stream()
                    .filter(one -> one.key().equals(key))
                    .toList();
            if (!beside.isEmpty()) {
                found.add(new Conflict(key, state.answers().get(key), beside));
            }
        }
        return found;
    }
}
