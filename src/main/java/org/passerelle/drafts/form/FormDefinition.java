package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One published version of a form; it never changes once published. */
public final class FormDefinition {

    /** Where an answer belongs; for the key of an item, {@code question} is the group. */
    public record Found(AnswerKey key, String section, Question question) {}

    private record Asked(String section, Question question) {}

    private final String form;
    private final int version;
    private final List<Section> sections;
    private final Map<String, Found> plain = new HashMap<>();
    private final Map<String, Asked> groups = new HashMap<>();
    private final Map<String, Asked> inner = new HashMap<>();

    public FormDefinition(String form, int version, List<Section> sections) {
        this.form = requireNonNull(form);
        this.version = version;
        this.sections = List.copyOf(sections);
        this.sections.forEach(section -> section.questions().forEach(question -> index(section.key(), question)));
        DefinitionRules.check(this);
    }

    public String form() {
        return form;
    }

    public int version() {
        return version;
    }

    public List<Section> sections() {
        return sections;
    }

    /** What the answer with this key answers; empty when this version asks no such thing. */
    public Optional<Found> find(String key) {
        Found found = plain.get(key);
        return found != null ? Optional.of(found) : AnswerKey.parse(key).flatMap(this::find);
    }

    /** As above, for a key already read. */
    public Optional<Found> find(AnswerKey key) {
        return switch (key) {
            case AnswerKey.Plain(String question) -> Optional.ofNullable(plain.get(question));
            case AnswerKey.Item(String group, var _) -> found(key, groups.get(group));
            case AnswerKey.Inner(String group, var _, String question) -> found(key, inner.get(group + '.' + question));
        };
    }

    private static Optional<Found> found(AnswerKey key, @Nullable Asked asked) {
        return Optional.ofNullable(asked).map(a -> new Found(key, a.section(), a.question()));
    }

    private void index(String section, Question question) {
        if (question.isGroup()) {
            once(groups.put(question.key(), new Asked(section, question)), question.key());
            question.questions().forEach(q -> {
                String path = question.pathOf(q);
                once(inner.put(path, new Asked(section, q)), path);
            });
        } else {
            AnswerKey key = new AnswerKey.Plain(question.key());
            once(plain.put(question.key(), new Found(key, section, question)), question.key());
        }
    }

    private static void once(@Nullable Object earlier, String key) {
        if (earlier != null) {
            throw new IllegalArgumentException("The form asks twice for " + key);
        }
    }
}
