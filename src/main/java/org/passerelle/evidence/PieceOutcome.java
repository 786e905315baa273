package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import org.passerelle.platform.http.ProblemType;

/** What comes of a wish about a piece of evidence. */
sealed interface PieceOutcome<T> {

    record Done<T>(T body) implements PieceOutcome<T> {}

    /** It is not to be, for a reason that the person can be told. */
    record Refused<T>(ProblemType why) implements PieceOutcome<T> {}

    static <T> Uni<PieceOutcome<T>> refused(ProblemType why) {
        return Uni.createFrom().item(new Refused<>(why));
    }

    static <T> Uni<PieceOutcome<T>> notFound() {
        return refused(ProblemType.NOT_FOUND);
    }
}
