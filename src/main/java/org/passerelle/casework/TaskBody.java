package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task in a reply; {@code outcomes} are the words with which it can end, none when it has ended. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskBody(
        UUID id,
        String kind,
        @Nullable UUID application,
        @Nullable String reference,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        TaskState state,
        @Nullable UUID claimedBy,
        @Nullable String outcome,
        List<String> outcomes) {

    static TaskBody of(TaskView task, List<String> outcomes, Instant now) {
        return new TaskBody(
                task.id(),
                task.kind(),
                task.applicationId(),
                task.reference(),
                task.openedAt(),
                task.dueAt(),
                task.overdue(now),
                task.state(),
                task.claimedBy(),
                task.outcome(),
                task.endedAt() == null ? outcomes : List.of());
    }
}
