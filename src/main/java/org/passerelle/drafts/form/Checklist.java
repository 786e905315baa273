package org.passerelle.drafts.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.MissingAnswers.Missing;
import org.passerelle.drafts.form.Visible.Asked;

/**
 * How far a draft has come. {@code of} counts the sections that ask for something or were begun, {@code complete} the
 * finished ones among them; {@code next} is the first unfinished one, null when nothing is left to do.
 */
public record Checklist(int complete, int of, @Nullable String next, List<SectionState> sections) {

    /** The state of one section. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE,
        NEEDS_ATTENTION,
        CONFLICT_TO_SETTLE;

        /** The stable code on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A section, and whether it counts towards completion. */
    public record SectionState(String key, State state, boolean counts) {
        private boolean isUnfinished() {
            return counts && state != State.COMPLETE;
        }
    }

    public Checklist {
        sections = List.copyOf(sections);
    }

    public static Checklist of(FormDefinition form, Answers answers, Set<String> openConflicts, AnswerCheck check) {
        List<Asked> asked = Visible.of(form, answers);
        List<Missing> missing = MissingAnswers.of(form, answers, openConflicts, check);
        return of(form.sections().stream()
                .map(section -> state(
                        section.key(),
                        asked.stream()
                                .filter(a -> a.section().equals(section.key()))
                                .toList(),
                        missing.stream()
                                .filter(m -> m.section().equals(section.key()))
                                .toList(),
                        answers))
                .toList());
    }

    private static Checklist of(List<SectionState> sections) {
        int of = (int) sections.stream().filter(SectionState::counts).count();
        List<SectionState> unfinished =
                sections.stream().filter(SectionState::isUnfinished).toList();
        String next = unfinished.isEmpty() ? null : unfinished.getFirst().key();
        return new Checklist(of - unfinished.size(), of, next, sections);
    }

    private static SectionState state(String section, List<Asked> asked, List<Missing> missing, Answers answers) {
        boolean started = asked.stream().anyMatch(a -> isStarted(a, answers));
        boolean asks = asked.stream().anyMatch(a -> a.question().required());
        State state = state(started, missing);
        return new SectionState(section, state, asks || state != State.NOT_STARTED);
    }

    private static State state(boolean started, List<Missing> missing) {
        if (missing.stream().anyMatch(m -> m.code().equals(MissingAnswers.CONFLICT_OPEN))) {
            return State.CONFLICT_TO_SETTLE;
        }
        if (missing.stream().anyMatch(m -> !m.code().equals(MissingAnswers.REQUIRED))) {
            return State.NEEDS_ATTENTION;
        }
        if (!started) {
            return State.NOT_STARTED;
        }
        return missing.isEmpty() ? State.COMPLETE : State.IN_PROGRESS;
    }

    private static boolean isStarted(Asked asked, Answers answers) {
        return asked.question().isGroup()
                ? !answers.items(asked.key()).isEmpty()
                : AnswerCheck.isAnswered(answers.value(asked.key()));
    }
}
