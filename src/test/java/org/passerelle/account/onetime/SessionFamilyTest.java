package org.passerelle.account.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionFamilyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");

    @Test
    void theCurrentTokenHasASuccessor() {
        assertThat(present(family(2, 1), 2)).isEqualTo("successor of 2");
    }

    @Test
    void theOneBeforeHasAnotherSuccessorWhileTheCurrentWasNeverUsed() {
        assertThat(present(family(2, 1), 1)).isEqualTo("successor of 1");
    }

    @Test
    void anyOtherEndsTheFamily() {
        assertThat(present(family(3, 2), 1)).isEqualTo("end");
        assertThat(present(family(1, null), 9)).isEqualTo("end");
    }

    @Test
    void thirtyDaysWithoutARefreshEndIt() {
        SessionFamily family = family(2, 1);
        assertThat(family.present(hash(2), NOW.plus(SessionFamily.LIFETIME).minusMillis(1)))
                .isInstanceOf(Rotation.Successor.class);
        assertThat(family.present(hash(2), NOW.plus(SessionFamily.LIFETIME))).isEqualTo(new Rotation.Over());
    }

    @Test
    void whatHasEndedStaysSo() {
        SessionFamily ended = new SessionFamily(hash(2), hash(1), NOW, true);
        assertThat(ended.present(hash(2), NOW)).isEqualTo(new Rotation.Over());
        assertThat(ended.present(hash(1), NOW)).isEqualTo(new Rotation.Over());
    }

    private static final class Issued {
        final @Nullable Issued parent;
        boolean used;
        boolean killed;

        Issued(@Nullable Issued parent) {
            this.parent = parent;
        }
    }

    /** The rule as people say it: a token is old once a successor of it was used, and dead once it was replaced. */
    private static boolean good(List<Issued> issued, Issued token) {
        return !token.killed && issued.stream().noneMatch(other -> other.parent == token && other.used);
    }

    @Test
    void inAnyOrderATokenWorksUntilItsSuccessorWasUsedOrItWasReplaced() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<Issued> issued = new ArrayList<>(List.of(new Issued(null)));
            SessionFamily family = family(0, null);
            for (int step = 0; step < 30; step++) {
                int last = issued.size() - 1;
                int chosen = random.nextInt(8) == 0
                        ? random.nextInt(issued.size())
                        : last - random.nextInt(Math.min(2, last + 1));
                Issued token = issued.get(chosen);
                boolean good = good(issued, token);
                Rotation rotation = family.present(hash(chosen), NOW);
                assertThat(rotation instanceof Rotation.Successor)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(good);
                if (!(rotation instanceof Rotation.Successor(byte[] previous))) {
                    break;
                }
                issued.stream().filter(other -> other.parent == token).forEach(other -> other.killed = true);
                token.used = true;
                issued.add(new Issued(token));
                family = new SessionFamily(hash(issued.size() - 1), previous, NOW, false);
            }
        }
    }

    private static String present(SessionFamily family, int token) {
        return switch (family.present(hash(token), NOW)) {
            case Rotation.Successor successor -> "successor of " + successor.previous()[0];
            case Rotation.EndFamily _ -> "end";
            case Rotation.Over _ -> "over";
        };
    }

    private static SessionFamily family(int current, @Nullable Integer previous) {
        return new SessionFamily(hash(current), previous == null ? null : hash(previous), NOW, false);
    }

    private static byte[] hash(int token) {
        return new byte[] {(byte) token};
    }
}
