package org.passerelle.drafts;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Checklist;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.ChangeResult;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Homeless;
import org.passerelle.drafts.sync.Incoming;
import org.passerelle.drafts.sync.Merged;
import org.passerelle.drafts.sync.Pull;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.drafts.sync.Writer;

/** Writes the reply of both calls on answers, in one language. */
record ReplyBuilder(DraftView view, AnswerProblems problems, String language) {

    /** The reply to a save: what became of each change, and what the device has not seen. */
    AnswersReply saved(Merged merged, List<Incoming> incoming, long since) {
        Pull pull = Pull.after(merged, since);
        Set<String> called = new LinkedHashSet<>();
        incoming.forEach(change -> called.add(change.key()));
        merged.written().forEach(answer -> called.add(answer.key()));
        Set<String> concerned = new LinkedHashSet<>(called);
        pull.changes().forEach(answer -> concerned.add(answer.key()));
        List<AnswersReply.Result> results =
                merged.results().stream().map(ReplyBuilder::result).toList();
        return reply(results, pull, conflicts(concerned), List.of(), called);
    }

    /** The reply to somebody who may save and not read: what was taken, and nothing of what is there. */
    static AnswersReply blind(Merged merged) {
        return new AnswersReply(
                merged.after().revision(),
                merged.results().stream().map(ReplyBuilder::result).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AnswersReply.Progress(0, 0, null),
                false,
                false,
                null);
    }

    /** The reply to a pull: all conflicts and problems, whatever the page. */
    AnswersReply pulled(long since) {
        DraftState state = view.state();
        Set<String> all = new LinkedHashSet<>(state.answers().keySet());
        Pull pull = Pull.since(state, since);
        List<AnswersReply.Homeless> homeless = since == 0 || pull.full()
                ? view.homeless().stream().map(ReplyBuilder::homeless).toList()
                : List.of();
        return reply(null, pull, conflicts(all), homeless, all);
    }

    private AnswersReply reply(
            @Nullable List<AnswersReply.Result> results,
            Pull pull,
            List<AnswersReply.Conflict> conflicts,
            List<AnswersReply.Homeless> homeless,
            Collection<String> checked) {
        return new AnswersReply(
                view.state().revision(),
                results,
                pull.changes().stream().map(ReplyBuilder::present).toList(),
                conflicts,
                view.state().corrections().stream().map(ReplyBuilder::kept).toList(),
                homeless,
                checked.stream().flatMap(key -> problem(key).stream()).toList(),
                progress(view.checklist()),
                pull.more(),
                pull.full(),
                null);
    }

    private static AnswersReply.Result result(ChangeResult result) {
        String code = result.code() == null ? null : result.code().code();
        return new AnswersReply.Result(
                result.n(), result.key(), result.outcome().code(), result.revision(), code, result.lastN());
    }

    private static AnswersReply.Present present(StoredAnswer now) {
        Writer writer = now.writer();
        return new AnswersReply.Present(
                now.key(),
                AnswerJson.write(now.value()),
                now.revision(),
                writer == null ? null : writer.author().code(),
                writer == null ? null : writer.at());
    }

    private List<AnswersReply.Conflict> conflicts(Set<String> keys) {
        return view.state().conflicts().stream()
                .map(Alternative::key)
                .distinct()
                .filter(keys::contains)
                .sorted()
                .map(this::conflict)
                .toList();
    }

    private AnswersReply.Conflict conflict(String key) {
        List<AnswersReply.Beside> alternatives = view.state().conflicts().stream()
                .filter(one -> one.key().equals(key))
                .sorted(Comparator.comparingLong(Alternative::revision))
                .map(ReplyBuilder::beside)
                .toList();
        return new AnswersReply.Conflict(key, stored(view.state().answer(key)), alternatives);
    }

    private static AnswersReply.Stored stored(@Nullable StoredAnswer answer) {
        Writer writer = answer == null ? null : answer.writer();
        return new AnswersReply.Stored(
                AnswerJson.write(answer == null ? null : answer.value()),
                writer == null ? null : writer.author().code(),
                writer == null ? null : writer.at(),
                answer == null ? 0 : answer.revision());
    }

    private static AnswersReply.Beside beside(Alternative one) {
        return new AnswersReply.Beside(
                one.id(), AnswerJson.write(one.value()), one.author().code(), one.at(), one.revision());
    }

    private static AnswersReply.Kept kept(Alternative one) {
        return new AnswersReply.Kept(
                one.id(), one.key(), AnswerJson.write(one.value()), one.author().code(), one.at(), one.revision());
    }

    private static AnswersReply.Homeless homeless(Homeless one) {
        Writer writer = one.writer();
        return new AnswersReply.Homeless(
                one.key(),
                AnswerJson.write(one.value()),
                writer == null ? null : writer.author().code(),
                writer == null ? null : writer.at(),
                one.version());
    }

    private Optional<AnswersReply.Problem> problem(String key) {
        return view.problem(key)
                .map(found -> new AnswersReply.Problem(key, found.code(), problems.detail(found.code(), language)));
    }

    private static AnswersReply.Progress progress(Checklist checklist) {
        return new AnswersReply.Progress(checklist.complete(), checklist.of(), checklist.next());
    }
}
