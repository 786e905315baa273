package org.passerelle.casework;

import java.util.List;
import org.passerelle.cases.status.Refusal;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** How refusals of moves are answered. */
final class TransitionProblems {

    private TransitionProblems() {}

    static Problems of(Foresight foresight) {
        return switch (foresight) {
            case Foresight.Ready _ -> throw new IllegalArgumentException("What is ready is no problem");
            case Foresight.Unknown _ -> Problems.with(ProblemType.NOT_FOUND);
            case Foresight.ReasonNeeded _ -> Problems.with(ProblemType.REASON_NEEDED);
            case Foresight.Stale _ -> Problems.with(ProblemType.PRECONDITION_FAILED);
            case Foresight.WordsRequired _ -> Problems.with(ProblemType.WORDS_REQUIRED);
            case Foresight.Refused refused ->
                Problems.with(type(refused.refusal()))
                        .member("allowed", refused.allowed())
                        .member("lacking", codes(refused.lacking()));
        };
    }

    private static List<String> codes(List<Refusal> lacking) {
        return lacking.stream().map(Refusal::code).toList();
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case REASON_UNKNOWN -> ProblemType.REASON_UNKNOWN;
            case ROLE_NOT_ALLOWED -> ProblemType.FORBIDDEN;
            case OTHER_OFFICER_NEEDED, SECOND_PERSON_NEEDED -> ProblemType.OTHER_OFFICER_NEEDED;
            case CHALLENGE_LATE -> ProblemType.CHALLENGE_LATE;
            case UNDO_EXPIRED -> ProblemType.UNDO_EXPIRED;
            case ANOTHER_APPLICATION_LIVE -> ProblemType.ANOTHER_APPLICATION_LIVE;
            case CHILD_ALONE -> ProblemType.CHILD_ALONE;
            case IDENTITY_NOT_SHOWN -> ProblemType.IDENTITY_NOT_SHOWN;
            case FACE_PHOTO_NOT_COMPARED -> ProblemType.FACE_PHOTO_NOT_COMPARED;
            case PRESENCE_NOT_SHOWN -> ProblemType.PRESENCE_NOT_SHOWN;
            case MOVE_NOT_ALLOWED, BULK_NOT_ALLOWED -> ProblemType.MOVE_NOT_ALLOWED;
        };
    }
}
