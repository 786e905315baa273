package org.passerelle.account.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuessTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void anyLiveCodeOpensInItsOwnLanguage() {
        assertThat(decide(code(ONE).matching(), code(TWO))).isEqualTo(new Guess.Right(ONE, "ti"));
        assertThat(decide(code(ONE), code(TWO).matching())).isEqualTo(new Guess.Right(TWO, "ti"));
    }

    @Test
    void aWrongGuessCostsATryOfEveryLiveCode() {
        assertThat(decide(code(ONE).tries(2), code(TWO).tries(4))).isEqualTo(new Guess.Wrong(List.of(ONE, TWO), 3));
    }

    @Test
    void theLastTryIsStillAnswered() {
        assertThat(decide(code(ONE).tries(1))).isEqualTo(new Guess.Wrong(List.of(ONE), 0));
        assertThat(decide(code(ONE).tries(0))).isEqualTo(new Guess.Expired());
    }

    @Test
    void aCodeLivesForFifteenMinutes() {
        assertThat(decide(code(ONE).matching().age(Duration.ofMinutes(15).minusMillis(1))))
                .isEqualTo(new Guess.Right(ONE, "ti"));
        assertThat(decide(code(ONE).matching().age(Duration.ofMinutes(15)))).isEqualTo(new Guess.Expired());
    }

    @Test
    void aUsedCodeOpensNothingAndCostsNothing() {
        assertThat(decide(code(ONE).matching().spent(), code(TWO))).isEqualTo(new Guess.Expired());
    }

    @Test
    void anOldCodeCostsTheLiveOnesNothing() {
        assertThat(decide(code(ONE).matching().age(Duration.ofHours(1)), code(TWO)))
                .isEqualTo(new Guess.Expired());
    }

    @Test
    void withoutAnyCodeItIsTooLate() {
        assertThat(Guess.decide(List.of(), NOW)).isEqualTo(new Guess.Expired());
    }

    @Test
    void twoLiveCodesWithTheSameDigitsAreUsedOneAfterTheOther() {
        assertThat(decide(code(ONE).matching().spent(), code(TWO).matching())).isEqualTo(new Guess.Right(TWO, "ti"));
    }

    /** Whatever is guessed and when, no code survives more than five wrong guesses or opens twice. */
    @Test
    void noOrderOfGuessesBeatsTheTries() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Map<UUID, Integer> wrong = new HashMap<>();
            Set<UUID> opened = new HashSet<>();
            List<SentCode> codes = new ArrayList<>();
            Instant now = NOW;
            for (int step = 0; step < 60; step++) {
                now = now.plusSeconds(random.nextLong(300));
                if (random.nextInt(4) == 0) {
                    codes.add(new SentCode(new UUID(seed, step), "ti", now, SentCode.TRIES, false, false));
                }
                guess(codes, codes.isEmpty() ? -1 : random.nextInt(3 * codes.size()), now, wrong, opened);
            }
            assertThat(wrong.values()).as("seed %d", seed).allMatch(count -> count <= SentCode.TRIES);
        }
    }

    private static void guess(
            List<SentCode> codes, int guessed, Instant now, Map<UUID, Integer> wrong, Set<UUID> opened) {
        List<SentCode> seen = new ArrayList<>(codes);
        if (guessed >= 0 && guessed < codes.size()) {
            seen.set(guessed, Draft.of(codes.get(guessed)).matching().done());
        }
        switch (Guess.decide(seen, now)) {
            case Guess.Right right -> {
                assertThat(opened.add(right.code())).isTrue();
                codes.replaceAll(code ->
                        code.id().equals(right.code()) ? Draft.of(code).spent().done() : code);
            }
            case Guess.Wrong charged -> {
                charged.charged().forEach(id -> wrong.merge(id, 1, Integer::sum));
                codes.replaceAll(code -> charged.charged().contains(code.id())
                        ? Draft.of(code).tries(code.triesLeft() - 1).done()
                        : code);
            }
            case Guess.Expired _ -> {}
        }
    }

    private static Guess decide(Draft... codes) {
        return Guess.decide(List.of(codes).stream().map(Draft::done).toList(), NOW);
    }

    private static Draft code(UUID id) {
        return Draft.of(new SentCode(id, "ti", NOW.minusSeconds(60), SentCode.TRIES, false, false));
    }

    private record Draft(SentCode done) {

        static Draft of(SentCode code) {
            return new Draft(code);
        }

        Draft matching() {
            return of(new SentCode(done.id(), done.language(), done.sentAt(), done.triesLeft(), done.used(), true));
        }

        Draft spent() {
            return of(new SentCode(done.id(), done.language(), done.sentAt(), done.triesLeft(), true, done.matches()));
        }

        Draft tries(int left) {
            return of(new SentCode(done.id(), done.language(), done.sentAt(), left, done.used(), done.matches()));
        }

        Draft age(Duration age) {
            return of(new SentCode(
                    done.id(), done.language(), NOW.minus(age), done.triesLeft(), done.used(), done.matches()));
        }
    }
}
