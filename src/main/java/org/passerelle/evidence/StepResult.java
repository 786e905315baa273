package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.inspection.drawing.Unfit;

/** What came of one step of an inspection. */
sealed interface StepResult {

    /** What is written in the transaction that keeps the result. */
    interface Alongside {

        Uni<Void> write(Mutiny.StatelessSession tx, Instant now);
    }

    /** The next step may be taken. */
    record Passed(Map<String, Object> found, Alongside alongside) implements StepResult {

        static Passed with(Map<String, Object> found) {
            return new Passed(found, (_, _) -> Uni.createFrom().voidItem());
        }
    }

    /** The file is not taken. */
    record Rejected(Unfit reason, Map<String, Object> found) implements StepResult {}

    /** Not now, and not because of the file. */
    record Later(String why) implements StepResult {}

    /** It went wrong, perhaps because of the file. */
    record Failed(String why) implements StepResult {}
}
