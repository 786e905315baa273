package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every combination of up to three pieces, with and without vouches and shared issuing events, and of all scores. */
class ProfilesAgreeTest {

    private static final EvidenceType PAPER = TestingPieces.paper("PAPER", Category.CIVIL_STATUS, 2, Shows.STRENGTH);
    private static final EvidenceType VOUCH = TestingPieces.vouch("VOUCH_ORGANISATION", 2);
    private static final int GRADES = 5;
    private static final int KINDS = GRADES * GRADES * 2;
    private static final int HIGHEST = 4;

    /** Which issuing events three pieces have: each its own, two of them the same, or all. */
    private static final int[][] EVENTS = {{0, 1, 2}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {0, 0, 0}};

    private static final UUID[] EVENT = {new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)};

    private final boolean[] assignable = new boolean[Profiles.ALL.size()];
    private long compared;

    @Test
    void agreesWithTryingEverything() {
        all(List.of());
        for (int one = 0; one < KINDS; one++) {
            all(List.of(one));
            for (int two = one; two < KINDS; two++) {
                all(List.of(one, two));
                for (int three = two; three < KINDS; three++) {
                    all(List.of(one, two, three));
                }
            }
        }
        System.out.println("Compared " + compared + " combinations of up to three pieces, A, F and V");
        assertThat(compared).isGreaterThan(10_000_000);
    }

    private void all(List<Integer> kinds) {
        for (int[] events : EVENTS) {
            List<HeldPiece> pieces = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                pieces.add(piece(kinds.get(i), i, EVENT[events[i]]));
            }
            scores(pieces);
        }
    }

    private void scores(List<HeldPiece> pieces) {
        List<NaiveProfiles.Row> rows = List.copyOf(NaiveProfiles.ROWS.values());
        for (int i = 0; i < rows.size(); i++) {
            assignable[i] = NaiveProfiles.assignable(rows.get(i), pieces);
        }
        for (int a = 0; a <= HIGHEST; a++) {
            for (int f = 0; f <= HIGHEST; f++) {
                for (int v = 0; v <= HIGHEST; v++) {
                    compare(rows, pieces, a, f, v);
                }
            }
        }
    }

    private void compare(List<NaiveProfiles.Row> rows, List<HeldPiece> pieces, int a, int f, int v) {
        Scores scores = new Scores(a, f, v);
        compared++;
        for (int i = 0; i < rows.size(); i++) {
            boolean expected = assignable[i] && rows.get(i).reached(a, f, v);
            if (Profiles.ALL.get(i).metBy(pieces, scores) != expected) {
                throw new AssertionError(rows.get(i).code() + " with " + pieces + " and " + scores);
            }
        }
    }

    private static HeldPiece piece(int kind, int id, UUID event) {
        EvidenceType type = kind % 2 == 0 ? PAPER : VOUCH;
        int grade = kind / 2;
        return new HeldPiece(new UUID(1, id), type, event, "issuer", grade / GRADES, grade % GRADES, null, null);
    }
}
