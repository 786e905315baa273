package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.Exchange.Queued;

/** What has to hold in every history, said without the rules that bring it about. */
final class HistoryOracle {

    private record Written(@Nullable AnswerValue value, long revision, TestingPhone phone) {}

    private record Sent(
            UUID device,
            String key,
            long n,
            long base,
            @Nullable AnswerValue value) {}

    private static final Set<Outcome> TAKE_A_REVISION = Set.of(Outcome.SAVED, Outcome.KEPT, Outcome.CONFLICT);

    private final boolean alone;
    private final Map<String, List<Written>> written = new HashMap<>();
    private final Map<Sent, ChangeResult> given = new HashMap<>();
    private final Map<Outcome, Integer> counts = new HashMap<>();

    HistoryOracle(boolean alone) {
        this.alone = alone;
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }

    void check(Queued queued, UUID device, boolean open, ChangeResult result, DraftState before, DraftState after) {
        counts.merge(result.outcome(), 1, Integer::sum);
        if (alone) {
            assertThat(result.outcome()).as("a device alone").isNotEqualTo(Outcome.CONFLICT);
        }
        if (aRepeatedChangeHasTheSameOutcome(queued, device, result, before, after)) {
            return;
        }
        whatIsSaidAgainChangesNothingButWhatItSettles(queued.change(), open, result, before, after);
        whoSawWhatStandsDoesNotConflict(queued.change(), result, before);
        if (after.revision() == before.revision()) {
            nothingChanged(before, after);
            return;
        }
        revisionsHaveNoGap(result, before, after);
        noAcceptedValueIsLost(queued, before, after);
        alternativesStayOpen(queued, device, result, before, after);
        itsOwnValueIsFound(queued, device, open, result, before, after);
    }

    private static void itsOwnValueIsFound(
            Queued queued, UUID device, boolean open, ChangeResult result, DraftState before, DraftState after) {
        switch (result.outcome()) {
            case SAVED -> assertThat(open).isTrue();
            case CONFLICT -> theOtherValueIsKept(queued, device, result, open, after);
            case KEPT -> theCorrectionIsKept(queued, device, result, before, after);
            case UNCHANGED, SUPERSEDED, REFUSED -> throw new AssertionError("These take no revision");
        }
    }

    /** True when the change was recorded before or comes too late; only what a device recorded is the same again. */
    private boolean aRepeatedChangeHasTheSameOutcome(
            Queued queued, UUID device, ChangeResult result, DraftState before, DraftState after) {
        Incoming.Change change = queued.change();
        Sent sent = new Sent(device, change.key(), change.n(), change.base(), change.value());
        if (result.outcome() == Outcome.SUPERSEDED || result.outcome() == Outcome.REFUSED) {
            assertThat(after).isEqualTo(before);
            return true;
        }
        ChangeResult earlier = given.putIfAbsent(sent, result);
        if (earlier == null) {
            boolean takes = TAKE_A_REVISION.contains(result.outcome());
            assertThat(after.revision()).isEqualTo(before.revision() + (takes ? 1 : 0));
            return false;
        }
        assertThat(result).isEqualTo(earlier);
        assertThat(after).isEqualTo(before);
        return true;
    }

    private static void whatIsSaidAgainChangesNothingButWhatItSettles(
            Incoming.Change change, boolean open, ChangeResult result, DraftState before, DraftState after) {
        StoredAnswer stored = before.answer(change.key());
        if (stored == null || stored.revision() == 0 || !Objects.equals(stored.value(), change.value())) {
            return;
        }
        boolean settles = open
                && before.conflicts().stream()
                        .anyMatch(one ->
                                change.settles().contains(one.id()) && one.key().equals(change.key()));
        assertThat(result.outcome()).isEqualTo(settles ? Outcome.SAVED : Outcome.UNCHANGED);
        assertThat(after.conflicts())
                .noneMatch(one -> settles && change.settles().contains(one.id()));
    }

    private static void whoSawWhatStandsDoesNotConflict(
            Incoming.Change change, ChangeResult result, DraftState before) {
        StoredAnswer item = change.answerKey() instanceof AnswerKey.Inner inner
                ? before.answer(inner.itemKey().text())
                : null;
        boolean removed = item != null && item.cleared();
        StoredAnswer stored = before.answers().getOrDefault(change.key(), StoredAnswer.never(change.key()));
        if (stored.revision() == change.base() && !removed && !change.removesItem()) {
            assertThat(result.outcome()).as("%s", change).isNotEqualTo(Outcome.CONFLICT);
        }
    }

    private static void nothingChanged(DraftState before, DraftState after) {
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.alternatives()).isEqualTo(before.alternatives());
    }

    private static void revisionsHaveNoGap(ChangeResult result, DraftState before, DraftState after) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(result.revision()).isEqualTo(after.revision());
    }

    private void noAcceptedValueIsLost(Queued queued, DraftState before, DraftState after) {
        for (StoredAnswer now : after.answers().values()) {
            StoredAnswer earlier = before.answers().getOrDefault(now.key(), StoredAnswer.never(now.key()));
            if (now.revision() == earlier.revision()) {
                assertThat(now.value()).isEqualTo(earlier.value());
                continue;
            }
            assertThat(now.key()).isEqualTo(queued.change().key());
            assertThat(now.value()).isEqualTo(queued.change().value());
            assertThat(now.revision()).isEqualTo(after.revision());
            mayReplace(queued, now.key(), now.value());
            if (queued.change().removesItem()) {
                mayHide(queued, now.key(), before);
            }
            written.computeIfAbsent(now.key(), _ -> new ArrayList<>())
                    .add(new Written(now.value(), now.revision(), queued.phone()));
        }
        assertThat(after.answers().keySet()).containsAll(before.answers().keySet());
    }

    /** A removal that says again what is so hides nothing new. */
    private void mayHide(Queued queued, String item, DraftState before) {
        StoredAnswer earlier = before.answer(item);
        if (earlier == null || !earlier.cleared()) {
            before.answers().keySet().stream()
                    .filter(key -> key.startsWith(item + '.'))
                    .forEach(key -> mayReplace(queued, key, null));
        }
    }

    /** Back from the present answer: the phone's own ones may go, down to one that it was shown or that is equal. */
    private void mayReplace(Queued queued, String key, @Nullable AnswerValue value) {
        @Nullable AnswerValue above = value;
        for (Written one : written.getOrDefault(key, List.of()).reversed()) {
            boolean equal = Objects.equals(one.value(), above);
            if (equal || queued.sawBefore(key, one.revision())) {
                return;
            }
            assertThat(one.phone())
                    .as("%s replaces revision %d of %s unseen", queued.change(), one.revision(), key)
                    .isSameAs(queued.phone());
            above = one.value();
        }
    }

    /** An alternative goes only when a person names it or its own device says something else. */
    private static void alternativesStayOpen(
            Queued queued, UUID device, ChangeResult result, DraftState before, DraftState after) {
        for (Alternative one : before.alternatives()) {
            boolean settled = result.outcome() == Outcome.SAVED
                    && one.kind() == Alternative.Kind.CONFLICT
                    && queued.change().settles().contains(one.id());
            boolean replaced = result.outcome() != Outcome.SAVED
                    && one.device().equals(device)
                    && (one.key().equals(queued.change().key()) || one.key().equals(itemOf(queued)));
            boolean still = after.alternatives().stream()
                    .anyMatch(other -> other.id().equals(one.id()) && Objects.equals(other.value(), one.value()));
            assertThat(still).as("%s after %s", one, queued.change()).isEqualTo(!settled && (still || !replaced));
        }
    }

    private static void theOtherValueIsKept(
            Queued queued, UUID device, ChangeResult result, boolean open, DraftState after) {
        assertThat(open).isTrue();
        Incoming.Change change = queued.change();
        StoredAnswer stored = Objects.requireNonNull(after.answer(change.key()));
        if (stored.revision() == after.revision()) {
            assertThat(stored.value()).isEqualTo(change.value());
        } else {
            assertThat(after.conflicts())
                    .anyMatch(one ->
                            isOf(one, change.key(), device, result) && Objects.equals(one.value(), change.value()));
        }
        StoredAnswer item = after.answer(itemOf(queued));
        if (item != null && item.cleared() && change.answerKey() instanceof AnswerKey.Inner) {
            assertThat(after.conflicts())
                    .anyMatch(one -> isOf(one, item.key(), device, result) && one.value() instanceof AnswerValue.Order);
        } else {
            assertThat(stored.revision()).isLessThan(after.revision());
        }
    }

    private static void theCorrectionIsKept(
            Queued queued, UUID device, ChangeResult result, DraftState before, DraftState after) {
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.corrections())
                .anyMatch(one -> isOf(one, queued.change().key(), device, result)
                        && Objects.equals(one.value(), queued.change().value()));
    }

    private static boolean isOf(Alternative one, String key, UUID device, ChangeResult result) {
        return one.key().equals(key)
                && one.device().equals(device)
                && Objects.equals(one.revision(), result.revision());
    }

    private static String itemOf(Queued queued) {
        return queued.change().answerKey() instanceof AnswerKey.Inner inner
                ? inner.itemKey().text()
                : "";
    }
}
