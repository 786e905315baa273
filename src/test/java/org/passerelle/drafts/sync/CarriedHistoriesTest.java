package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.FormMapping;
import org.passerelle.drafts.form.Route;
import org.passerelle.drafts.form.TestingMappings;

/**
 * Random histories of phones that know the first version of a form only, interrupted twice by a newer version; a
 * failure names the seed, and that seed alone brings it back.
 */
class CarriedHistoriesTest {

    private static final int SEEDS = 500;
    private static final int STEPS = 60;
    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");
    private static final List<FormMapping> VERSIONS = List.of(TestingMappings.first(), TestingMappings.second());
    private static final List<String> KEYS =
            List.of("p.name", "p.phone", "p.names[k7f3q9xa].name", "p.names[b2b2b2b2].kind", "s.status", "s.country");

    @Test
    void losesNoAnswerAndNoRevision() {
        for (long seed = 0; seed < SEEDS; seed++) {
            run(new History(seed, 3), seed);
        }
    }

    @Test
    void givesAPhoneThatIsAloneNoConflictWithItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = new History(seed, 1);
            run(history, seed);
            assertThat(history.state.conflicts()).as("seed %d", seed).isEmpty();
        }
    }

    private static void run(History history, long seed) {
        try {
            history.run();
        } catch (AssertionError failure) {
            throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
        }
    }

    /** One phone: what it has seen of each key of the first version, and its counter. */
    private static final class Handset {
        private final UUID device;
        private final Map<String, Long> seen = new HashMap<>();
        private final Map<String, Recorded> recorded = new HashMap<>();
        private long lastN;

        private Handset(UUID device) {
            this.device = device;
        }
    }

    private static final class History {
        private final Random random;
        private final List<Handset> phones = new ArrayList<>();
        private final List<Homeless> homeless = new ArrayList<>();
        private DraftState state = DraftState.EMPTY;
        private int version;
        private long lastId;

        private History(long seed, int phones) {
            random = new Random(seed * 0x9E3779B97F4A7C15L);
            for (int phone = 0; phone < phones; phone++) {
                this.phones.add(new Handset(new UUID(1, phone)));
            }
        }

        private void run() {
            for (int step = 1; step <= STEPS; step++) {
                save(phones.get(random.nextInt(phones.size())));
                if (step % (STEPS / 3) == 0 && version < VERSIONS.size()) {
                    carry();
                }
            }
        }

        private void save(Handset phone) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            Incoming.Change change = new Incoming.Change(
                    ++phone.lastN,
                    AnswerKey.parse(key).orElseThrow(),
                    phone.seen.getOrDefault(key, 0L),
                    value(key),
                    "print " + phone.lastN,
                    List.of(),
                    home());
            DraftState before = new DraftState(state.revision(), state.answers(), state.alternatives(), phone.recorded);
            Merged merged = Merge.apply(before, situation(phone), List.of(change));
            ChangeResult result = merged.results().getFirst();
            isStored(change, result, before, merged.after());
            phone.recorded.putAll(merged.after().recorded());
            if (result.outcome() == Outcome.SAVED || result.outcome() == Outcome.UNCHANGED) {
                phone.seen.put(key, result.revision());
            }
            state = merged.after();
        }

        private void isStored(Incoming.Change change, ChangeResult result, DraftState before, DraftState after) {
            boolean taken = result.outcome() != Outcome.UNCHANGED;
            assertThat(after.revision()).isEqualTo(before.revision() + (taken ? 1 : 0));
            if (change.value() != null) {
                assertThat(values(after))
                        .as("%s is %s", change, result.outcome())
                        .contains(change.value());
            }
            after.answers().values().forEach(now -> mayStand(change, before.answer(now.key()), now));
        }

        /** These phones never pull, so none has seen what another wrote, and none may replace it. */
        private void mayStand(Incoming.Change change, @Nullable StoredAnswer earlier, StoredAnswer now) {
            boolean replaced = earlier != null && earlier.revision() != now.revision();
            if (replaced && earlier.value() instanceof AnswerValue.Text && earlier.writer() != null) {
                assertThat(earlier.writer().device())
                        .as("%s replaces %s unseen", change, earlier)
                        .isEqualTo(Objects.requireNonNull(now.writer()).device());
            }
        }

        /** Nothing is lost on the way: what was an answer or beside one is so afterwards, or is put aside. */
        private void carry() {
            DraftState before = state;
            Carried carried =
                    Carry.over(before, new Route(List.of(VERSIONS.get(version))), () -> new UUID(2, ++lastId));
            homeless.addAll(carried.homeless());
            state = carried.after();
            version++;
            assertThat(Stream.concat(
                            values(state).stream(), carried.homeless().stream().map(Homeless::value)))
                    .containsAll(values(before));
            assertThat(state.revision()).isGreaterThan(before.revision());
            List<Long> revisions = Stream.concat(
                            carried.written().stream().map(StoredAnswer::touched),
                            carried.homeless().stream().map(Homeless::revision))
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(revisions).allMatch(revision -> revision > before.revision() && revision <= state.revision());
        }

        private static Collection<AnswerValue> values(DraftState state) {
            return Stream.concat(
                            state.answers().values().stream().map(StoredAnswer::value),
                            state.alternatives().stream().map(Alternative::value))
                    .filter(value -> value != null)
                    .toList();
        }

        private Home home() {
            return version == 0 ? new Home.Here() : new Home.Along(new Route(VERSIONS.subList(0, version)));
        }

        private @Nullable AnswerValue value(String key) {
            int dice = random.nextInt(6);
            if (key.equals("s.status")) {
                return new AnswerValue.Codes(
                        List.of(List.of("none"), List.of("held"), List.of("refused"), List.of("held", "refused"))
                                .get(dice % 4));
            }
            return dice == 0 ? null : new AnswerValue.Text("value " + random.nextInt(1_000_000));
        }

        private Situation situation(Handset phone) {
            return new Situation(phone.device, Author.APPLICANT, true, NOW, () -> new UUID(3, ++lastId));
        }
    }
}
