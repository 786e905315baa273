package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Refusal;
import org.passerelle.evidence.IdentityStanding.Standing;
import org.passerelle.evidence.identity.Level;

/** What each stage needs of who and where a person is; before they are called, nothing. */
final class StageGate {

    private StageGate() {}

    /** Whether a move leads through a gate at all. */
    static boolean leadsThrough(MoveKind kind) {
        return kind == MoveKind.START_CHECKS || kind == MoveKind.MIND_TO_GRANT || kind == MoveKind.BOOK_TRAVEL;
    }

    /**
     * All that is lacking for that move.
     *
     * @param presentSinceTheCall whether presence in France was shown once more in the 60 days after the call
     */
    static List<Refusal> lacking(MoveKind kind, Standing standing, boolean presentSinceTheCall) {
        List<Refusal> lacking = new ArrayList<>();
        if (!identified(kind, standing)) {
            lacking.add(Refusal.IDENTITY_NOT_SHOWN);
        }
        if (kind == MoveKind.START_CHECKS && !standing.facePhotoCompared()) {
            lacking.add(Refusal.FACE_PHOTO_NOT_COMPARED);
        }
        if (kind == MoveKind.MIND_TO_GRANT && !presentSinceTheCall) {
            lacking.add(Refusal.PRESENCE_NOT_SHOWN);
        }
        return List.copyOf(lacking);
    }

    private static boolean identified(MoveKind kind, Standing standing) {
        boolean certain = standing.reaches(Level.MEDIUM) || standing.reasonableCertainty();
        return switch (kind) {
            case START_CHECKS ->
                standing.reaches(Level.LOW) || standing.reasonableCertaintyBegun() || standing.reasonableCertainty();
            case MIND_TO_GRANT -> certain;
            case BOOK_TRAVEL -> standing.reaches(Level.HIGH) || certain && standing.biometrics();
            default -> true;
        };
    }
}
