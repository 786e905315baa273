package org.passerelle.drafts.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;

/** What becomes of proposed corrections when the person files them, and of the answers they correct. */
public final class Filing {

    private static final Set<String> IDENTITY = Set.of("person.givenNames", "person.familyName", "person.birthDate");
    private static final String OTHER_NAMES = "person.otherNames[";

    private Filing() {}

    /** A kept change, and the revision of the answer which its device had seen. */
    public record Proposal(Alternative kept, long base) {
        String key() {
            return kept.key();
        }
    }

    /** What becomes of one key. */
    public enum Fate {
        /** It is the answer now. */
        APPLIED,
        /** A name or a birth date: a person looks at it. */
        IN_REVIEW,
        /** Two devices propose different values, or the answer has changed since: the person settles it first. */
        CONFLICT,
        /** The submitted version of the form does not ask. */
        NO_HOME
    }

    /** True for what says who somebody is: their names and their birth date. */
    public static boolean concernsIdentity(String key) {
        return IDENTITY.contains(key) || key.startsWith(OTHER_NAMES);
    }

    /** The fate of everything that is proposed for one key. */
    public static Fate fate(DraftState state, List<Proposal> proposals, boolean asked) {
        if (!asked) {
            return Fate.NO_HOME;
        }
        Proposal latest = proposals.getLast();
        boolean agreed = proposals.stream()
                .allMatch(
                        one -> Objects.equals(one.kept().value(), latest.kept().value()));
        if (!agreed || !fits(state, latest)) {
            return Fate.CONFLICT;
        }
        return concernsIdentity(latest.key()) ? Fate.IN_REVIEW : Fate.APPLIED;
    }

    /** Whether the answer is still the one that was to be corrected. */
    public static boolean fits(DraftState state, Proposal proposal) {
        return AnswerKey.parse(proposal.key()).orElseThrow() instanceof AnswerKey.Item(String group, String item)
                        && proposal.kept().value() == null
                ? partsSeen(state, new AnswerKey.Item(group, item).text(), proposal)
                : seen(state.answer(proposal.key()), proposal);
    }

    /** Makes these the answers, each with a revision of its own, and closes these proposals. */
    public static Carried apply(DraftState before, List<Proposal> applied, Set<UUID> filed) {
        long revision = before.revision();
        Map<String, StoredAnswer> answers = new LinkedHashMap<>(before.answers());
        List<StoredAnswer> written = new ArrayList<>();
        for (Proposal one : applied) {
            revision++;
            StoredAnswer answer = answers.getOrDefault(one.key(), StoredAnswer.never(one.key()))
                    .answered(one.kept().value(), revision, writer(one));
            answers.put(one.key(), answer);
            written.add(answer);
        }
        long last = Math.max(revision, before.revision() + 1);
        Map<UUID, Long> closed = new LinkedHashMap<>();
        filed.forEach(id -> closed.put(id, last));
        List<Alternative> open = before.alternatives().stream()
                .filter(one -> !filed.contains(one.id()))
                .toList();
        DraftState after = new DraftState(last, answers, open, before.recorded());
        return new Carried(after, written, Set.of(), List.of(), closed, List.of());
    }

    private static boolean seen(@Nullable StoredAnswer stored, Proposal proposal) {
        return stored == null || stored.revision() == 0
                ? proposal.base() == 0
                : stored.seenAt(proposal.base())
                        || stored.ownFrom(proposal.kept().device(), proposal.base());
    }

    /** A removal takes everything in the item away, so all of it must have been seen. */
    private static boolean partsSeen(DraftState state, String item, Proposal proposal) {
        return state.answers().values().stream()
                .filter(part -> part.key().equals(item) || part.key().startsWith(item + '.'))
                .allMatch(part -> part.revision() <= proposal.base() || seen(part, proposal));
    }

    private static Writer writer(Proposal one) {
        Alternative kept = one.kept();
        return new Writer(kept.author(), kept.device(), one.base(), kept.at());
    }
}
