package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on duty; nobody named them while {@code setBy} is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DutyBody(
        List<Person> people, @Nullable UUID setBy, @Nullable Instant setAt) {

    DutyBody {
        people = List.copyOf(people);
    }

    /** Somebody who is told at once; by text too where there is a phone, which only supervisors see. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Person(UUID staff, @Nullable String phone) {}

    /** For those who do not set it. */
    DutyBody withoutPhones() {
        return new DutyBody(
                people.stream().map(one -> new Person(one.staff(), null)).toList(), setBy, setAt);
    }
}
