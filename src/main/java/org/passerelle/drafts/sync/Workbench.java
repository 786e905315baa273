package org.passerelle.drafts.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;

/** The state of a draft while one call is applied, and the list of what changed. */
final class Workbench {

    /** Keys of one application, groups' items included. */
    static final int MOST_ANSWERS = 2_000;

    /** Open alternatives and proposed corrections of one application. */
    static final int MOST_ALTERNATIVES = 500;

    private final DraftState before;
    private final Situation situation;
    private final Map<String, StoredAnswer> answers;
    private final Map<UUID, Alternative> alternatives = new LinkedHashMap<>();
    private final Map<String, Recorded> recorded;
    private final Set<String> writtenKeys = new LinkedHashSet<>();
    private final Set<UUID> openedIds = new LinkedHashSet<>();
    private final Map<UUID, Long> closed = new LinkedHashMap<>();
    private final List<LoggedChange> log = new ArrayList<>();
    private long revision;
    private long joinedAt = -1;

    Workbench(DraftState before, Situation situation) {
        this.before = before;
        this.situation = situation;
        this.revision = before.revision();
        this.answers = new LinkedHashMap<>(before.answers());
        this.recorded = new LinkedHashMap<>(before.recorded());
        before.alternatives().forEach(one -> alternatives.put(one.id(), one));
    }

    long revision() {
        return revision;
    }

    /** What one application holds is read at every save, so it has a bound, far above what people type. */
    boolean fullFor(String key) {
        return answers.size() >= MOST_ANSWERS && !answers.containsKey(key);
    }

    /** As above, for what is kept beside the answers. */
    boolean crowded() {
        return alternatives.size() >= MOST_ALTERNATIVES;
    }

    @Nullable
    StoredAnswer answer(String key) {
        return answers.get(key);
    }

    /** The codes that a question is answered with. */
    Set<String> codesOf(String key) {
        StoredAnswer stored = answers.get(key);
        return stored == null ? Set.of() : stored.codes();
    }

    /** All that is done until {@link #apart} takes one revision, if any. */
    void together() {
        joinedAt = revision;
    }

    void apart() {
        joinedAt = -1;
    }

    @Nullable
    AnswerValue valueOf(String key) {
        StoredAnswer stored = answers.get(key);
        return stored == null ? null : stored.value();
    }

    long revisionOf(String key) {
        StoredAnswer stored = answers.get(key);
        return stored == null ? 0 : stored.revision();
    }

    @Nullable
    Recorded recorded(String key) {
        return recorded.get(key);
    }

    boolean removed(AnswerKey.Item item) {
        StoredAnswer stored = answers.get(item.text());
        return stored != null && stored.cleared();
    }

    /** An item is there when it has a place, or was never removed and holds an answer. */
    boolean present(AnswerKey.Item item) {
        return !removed(item) && itemAnswers(item).stream().anyMatch(part -> part.revision() > 0);
    }

    /** What is stored under the item's own key and inside it. */
    List<StoredAnswer> itemAnswers(AnswerKey.Item item) {
        String inside = item.text() + '.';
        return answers.values().stream()
                .filter(one -> one.key().equals(item.text()) || one.key().startsWith(inside))
                .toList();
    }

    boolean settlesAnything(Incoming.Change change) {
        return change.settles().stream().anyMatch(id -> isOpenOn(id, change.key()));
    }

    long save(Incoming.Change change) {
        store(change);
        change.settles().stream().filter(id -> isOpenOn(id, change.key())).forEach(this::close);
        return revision;
    }

    long conflict(Incoming.Change change) {
        step();
        keepBeside(Alternative.Kind.CONFLICT, change.key(), change.value());
        put(stored(change.key()).touchedAt(revision));
        return revision;
    }

    long keep(Incoming.Change change) {
        step();
        keepBeside(Alternative.Kind.CORRECTION, change.key(), change.value());
        return revision;
    }

    /**
     * The answer is stored where it belongs, beside another if it does not fit, and a person is asked whether the item
     * should come back. Nothing is settled by a conflict.
     */
    long storeInRemovedItem(Incoming.Change change, boolean fits) {
        if (fits) {
            store(change);
        } else {
            conflict(change);
        }
        askForItem(((AnswerKey.Inner) change.answerKey()).itemKey());
        return revision;
    }

    ChangeResult record(Incoming.Change change, ChangeResult result) {
        Recorded last = new Recorded(
                change.key(), change.n(), change.base(), change.fingerprint(), result.outcome(), result.revision());
        recorded.put(change.key(), last);
        log.add(new LoggedChange(change, last));
        return result;
    }

    Merged finish(List<ChangeResult> results) {
        DraftState after = new DraftState(revision, answers, List.copyOf(alternatives.values()), recorded);
        return new Merged(
                before,
                after,
                results,
                writtenKeys.stream().map(answers::get).toList(),
                openedIds.stream().map(alternatives::get).toList(),
                closed,
                log);
    }

    private void step() {
        if (joinedAt < 0 || revision == joinedAt) {
            revision++;
        }
    }

    private void store(Incoming.Change change) {
        step();
        put(stored(change.key()).answered(change.value(), revision, writer(change)));
    }

    /** Once per device: an earlier question of this device stays open, but its own removal gives way. */
    private void askForItem(AnswerKey.Item item) {
        put(stored(item.text()).touchedAt(revision));
        alternatives.values().stream()
                .filter(one -> one.isOf(Alternative.Kind.CONFLICT, item.text(), situation.device()))
                .filter(one -> one.value() != null)
                .findFirst()
                .ifPresentOrElse(
                        open -> open(open.movedTo(revision)),
                        () -> keepBeside(Alternative.Kind.CONFLICT, item.text(), lastOrder(item)));
    }

    /** Where the item stood; one that never had a place comes back as the last of its group. */
    private AnswerValue lastOrder(AnswerKey.Item item) {
        AnswerValue order = stored(item.text()).lastOrder();
        return order == null ? new AnswerValue.Order(highestOrder(item.group()) + 1) : order;
    }

    private double highestOrder(String group) {
        String items = group + '[';
        return answers.values().stream()
                .filter(one -> one.key().startsWith(items))
                .mapToDouble(one -> one.value() instanceof AnswerValue.Order(double order) ? order : 0)
                .max()
                .orElse(0);
    }

    private void keepBeside(Alternative.Kind kind, String key, @Nullable AnswerValue value) {
        List.copyOf(alternatives.values()).stream()
                .filter(one -> one.isOf(kind, key, situation.device()))
                .forEach(one -> close(one.id()));
        open(alternative(kind, key, value));
    }

    private Alternative alternative(Alternative.Kind kind, String key, @Nullable AnswerValue value) {
        return new Alternative(
                situation.ids().get(),
                kind,
                key,
                value,
                situation.device(),
                situation.author(),
                situation.now(),
                revision);
    }

    private void open(Alternative alternative) {
        alternatives.put(alternative.id(), alternative);
        openedIds.add(alternative.id());
    }

    /** One that was opened in this very call is never written as open; its value stays in the history. */
    private void close(UUID id) {
        alternatives.remove(id);
        openedIds.remove(id);
        closed.put(id, revision);
    }

    private boolean isOpenOn(UUID id, String key) {
        Alternative open = alternatives.get(id);
        return open != null
                && open.kind() == Alternative.Kind.CONFLICT
                && open.key().equals(key);
    }

    private StoredAnswer stored(String key) {
        return answers.getOrDefault(key, StoredAnswer.never(key));
    }

    private void put(StoredAnswer answer) {
        answers.put(answer.key(), answer);
        writtenKeys.add(answer.key());
    }

    private Writer writer(Incoming.Change change) {
        long base = change.removesItem() ? Math.min(change.base(), ownKeySeen(change.key())) : change.base();
        return new Writer(situation.author(), situation.device(), base, situation.now());
    }

    /**
     * The base of a removal spans the whole item and can be above what the device had seen of the item's own key;
     * without this its own later change of that key would conflict with its own removal.
     */
    private long ownKeySeen(String itemKey) {
        StoredAnswer stored = stored(itemKey);
        Writer last = stored.writer();
        return last != null && last.device().equals(situation.device()) ? last.base() : stored.revision();
    }
}
