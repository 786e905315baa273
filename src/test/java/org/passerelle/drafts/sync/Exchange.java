package org.passerelle.drafts.sync;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What phones and the server of a random history say to each other. */
final class Exchange {

    private Exchange() {}

    /** A change as it was queued, by which phone, at which moment, and when this phone was shown what. */
    record Queued(Incoming.Change change, TestingPhone phone, Map<String, Long> shown, long at) {

        /** Whether the phone had been shown this revision of an answer before the change was queued. */
        boolean sawBefore(String key, long revision) {
            return shown.getOrDefault(key + '@' + revision, Long.MAX_VALUE) < at;
        }
    }

    /** A call that saves. */
    record Request(UUID device, long since, List<Queued> changes) {
        Request {
            changes = List.copyOf(changes);
        }
    }

    /** What stands and what is kept beside it. */
    record Conflict(String key, StoredAnswer stored, List<Alternative> alternatives) {}

    /** The reply to a save or a pull; {@code conflicts} covers the keys {@code covered}. */
    record Reply(
            long revision, List<ChangeResult> results, Pull pull, List<String> covered, List<Conflict> conflicts) {}
}
