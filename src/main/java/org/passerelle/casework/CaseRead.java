package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.passerelle.cases.CaseView;

/** What somebody reads of a case. */
sealed interface CaseRead<T> {

    record Found<T>(T body) implements CaseRead<T> {}

    /** Another team has the case. */
    record ReasonNeeded<T>() implements CaseRead<T> {}

    record Unknown<T>() implements CaseRead<T> {}

    /** Reads where somebody gets in. */
    static <T> Uni<CaseRead<T>> of(CaseEntry entry, Function<CaseView, Uni<T>> reading) {
        return switch (entry) {
            case CaseEntry.Admitted(CaseView view) -> reading.apply(view).map(Found::new);
            case CaseEntry.ReasonNeeded() -> Uni.createFrom().item(new ReasonNeeded<>());
            case CaseEntry.Unknown() -> Uni.createFrom().item(new Unknown<>());
        };
    }
}
