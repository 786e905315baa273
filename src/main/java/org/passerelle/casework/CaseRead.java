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

    /** Reads on from what was found. */
    default <R> Uni<CaseRead<R>> then(Function<T, Uni<R>> reading) {
        return chain(body -> reading.apply(body).map(Found::new));
    }

    /** Goes on with what was found to where it may end, too. */
    default <R> Uni<CaseRead<R>> chain(Function<T, Uni<CaseRead<R>>> reading) {
        return switch (this) {
            case Found<T> found -> reading.apply(found.body());
            case ReasonNeeded<T> _ -> Uni.createFrom().item(new ReasonNeeded<>());
            case Unknown<T> _ -> Uni.createFrom().item(new Unknown<>());
        };
    }

    /** Reads where somebody gets in. */
    static <T> Uni<CaseRead<T>> of(CaseEntry entry, Function<CaseView, Uni<T>> reading) {
        return switch (entry) {
            case CaseEntry.Admitted(CaseView view) -> reading.apply(view).map(Found::new);
            case CaseEntry.ReasonNeeded() -> Uni.createFrom().item(new ReasonNeeded<>());
            case CaseEntry.Unknown() -> Uni.createFrom().item(new Unknown<>());
        };
    }
}
