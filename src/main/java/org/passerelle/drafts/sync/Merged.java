package org.passerelle.drafts.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The result of a call: an outcome for each change, the state before and after, and just what has to be written.
 * {@code opened} holds alternatives that are new or moved to another revision; {@code closed} maps ids to the revision
 * that closed them.
 */
public record Merged(
        DraftState before,
        DraftState after,
        List<ChangeResult> results,
        List<StoredAnswer> written,
        List<Alternative> opened,
        Map<UUID, Long> closed,
        List<LoggedChange> log) {

    public Merged {
        results = List.copyOf(results);
        written = List.copyOf(written);
        opened = List.copyOf(opened);
        closed = Map.copyOf(closed);
        log = List.copyOf(log);
    }

    /** False when every change was refused, superseded or a repetition. */
    public boolean anythingToWrite() {
        return !log.isEmpty();
    }

    /**
     * The keys whose present answer is the caller's own of this call. A key with a conflict is not among them: the
     * caller has yet to learn what stands there; nor is one that took the place of the key the caller used.
     */
    public Set<String> changedKeys() {
        Set<String> unsettled = log.stream()
                .map(LoggedChange::recorded)
                .filter(recorded -> recorded.outcome() == Outcome.CONFLICT)
                .map(Recorded::key)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> named = log.stream().map(one -> one.change().key()).collect(Collectors.toUnmodifiableSet());
        return written.stream()
                .filter(answer -> answer.revision() > before.revision())
                .map(StoredAnswer::key)
                .filter(named::contains)
                .filter(key -> !unsettled.contains(key))
                .collect(Collectors.toUnmodifiableSet());
    }
}
