package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.caseload.Stuck;

/** A case in a work list; of one that another team has, only where it is. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorkListItem(
        UUID id,
        String reference,
        String access,
        @Nullable UUID team,
        @Nullable String state,
        @Nullable Boolean paused,
        @Nullable Instant since,
        @Nullable Deadline deadline,
        @Nullable UUID assignedTo,
        @Nullable CaseMarks marks,
        @Nullable Boolean childAlone,
        @Nullable Long tasks,
        @Nullable Instant taskDueAt,
        @Nullable List<String> stuck,
        @Nullable Long revision) {

    /** What the person has to do in time; {@code endsAt} is null while nobody can know. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Deadline(String kind, @Nullable Instant endsAt) {}

    static WorkListItem of(WorkList.Item item, @Nullable Deadline deadline) {
        return new WorkListItem(
                item.application(),
                item.reference(),
                "open",
                item.team(),
                item.state(),
                item.paused(),
                item.since(),
                deadline,
                item.assignedTo(),
                item.marks(),
                item.childAlone(),
                item.tasks(),
                item.taskDueAt(),
                item.stuck().stream().map(Stuck::code).toList(),
                item.revision());
    }

    static WorkListItem elsewhere(WorkList.Item item) {
        return new WorkListItem(
                item.application(),
                item.reference(),
                "reason_needed",
                item.team(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
